/**
 * The order-service: turns an accepted quote into exactly one order and keeps its fulfillment true.
 */
@NullMarked
package dev.cpqoms.order;

import org.jspecify.annotations.NullMarked;
