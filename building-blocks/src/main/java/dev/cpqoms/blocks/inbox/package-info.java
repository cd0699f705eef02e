/**
 * Events of other services, taken from Kafka once each: effect and inbox row commit together, order
 * is kept per aggregate, and what cannot be handled stops its own aggregate only.
 */
@NullMarked
package dev.cpqoms.blocks.inbox;

import org.jspecify.annotations.NullMarked;
