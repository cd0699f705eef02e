/** The inbox on a real database and a real broker, failures first. */
@NullMarked
package dev.cpqoms.blocks.inbox;

import org.jspecify.annotations.NullMarked;
