/** Reads the environment of a process once, and reports every mistake in it together. */
@NullMarked
package dev.cpqoms.blocks.config;

import org.jspecify.annotations.NullMarked;
