/** The life of a process: start, drain on SIGTERM, close in reverse order. */
@NullMarked
package dev.cpqoms.blocks.process;

import org.jspecify.annotations.NullMarked;
