/**
 * Moves events from an outbox to Kafka, in version order per aggregate, whatever the outbox's
 * mechanism is.
 */
@NullMarked
package dev.cpqoms.outbox.relay;

import org.jspecify.annotations.NullMarked;
