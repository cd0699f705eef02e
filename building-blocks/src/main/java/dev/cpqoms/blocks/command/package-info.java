/** Commands that take effect once, however often they are sent. */
@NullMarked
package dev.cpqoms.blocks.command;

import org.jspecify.annotations.NullMarked;
