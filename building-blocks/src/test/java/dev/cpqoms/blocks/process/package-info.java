/** The end of a process. */
@NullMarked
package dev.cpqoms.blocks.process;

import org.jspecify.annotations.NullMarked;
