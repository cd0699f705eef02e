/** Facts appended in the transaction that makes them true, relayed to Kafka later. */
@NullMarked
package dev.cpqoms.blocks.outbox;

import org.jspecify.annotations.NullMarked;
