/** Decomposition of an order into a fulfillment plan by versioned rules. */
@NullMarked
package dev.cpqoms.order.plan;

import org.jspecify.annotations.NullMarked;
