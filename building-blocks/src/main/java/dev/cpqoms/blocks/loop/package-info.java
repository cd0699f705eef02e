/** Threads that do rounds of work for as long as the process lives: pace, faults and end. */
@NullMarked
package dev.cpqoms.blocks.loop;

import org.jspecify.annotations.NullMarked;
