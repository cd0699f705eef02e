/**
 * Emptying order-service's queue: deliveries are claimed, carried to their partner, and reported.
 */
@NullMarked
package dev.cpqoms.fulfillment.delivery;

import org.jspecify.annotations.NullMarked;
