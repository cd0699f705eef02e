/** How a process reaches Kafka, and the names of the record headers that carry an event's facts. */
@NullMarked
package dev.cpqoms.blocks.kafka;

import org.jspecify.annotations.NullMarked;
