/** The process that relays the outboxes of the services to Kafka, and provisions the topics. */
@NullMarked
package dev.cpqoms.outbox;

import org.jspecify.annotations.NullMarked;
