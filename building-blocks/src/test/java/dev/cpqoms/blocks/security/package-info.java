/** Believing tokens, and not believing them. */
@NullMarked
package dev.cpqoms.blocks.security;

import org.jspecify.annotations.NullMarked;
