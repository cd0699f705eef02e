/** Asking for an order not to be fulfilled any more, and what that means for its tasks. */
@NullMarked
package dev.cpqoms.order.cancellation;

import org.jspecify.annotations.NullMarked;
