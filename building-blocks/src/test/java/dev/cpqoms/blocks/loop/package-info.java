/** Loops with rounds that work, find nothing, and fail. */
@NullMarked
package dev.cpqoms.blocks.loop;

import org.jspecify.annotations.NullMarked;
