/** The relay between a real outbox and a real broker, failures first. */
@NullMarked
package dev.cpqoms.outbox.relay;

import org.jspecify.annotations.NullMarked;
