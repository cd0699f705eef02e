/** Reading the environment, right and wrong. */
@NullMarked
package dev.cpqoms.blocks.config;

import org.jspecify.annotations.NullMarked;
