/** Answers whether a process has started, can take work, and is alive. */
@NullMarked
package dev.cpqoms.blocks.health;

import org.jspecify.annotations.NullMarked;
