/** Calling other services. */
@NullMarked
package dev.cpqoms.blocks.client;

import org.jspecify.annotations.NullMarked;
