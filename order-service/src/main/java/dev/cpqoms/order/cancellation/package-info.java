/**
 * Asking for an order not to be fulfilled any more, or giving it up, and what that means for its
 * tasks.
 */
@NullMarked
package dev.cpqoms.order.cancellation;

import org.jspecify.annotations.NullMarked;
