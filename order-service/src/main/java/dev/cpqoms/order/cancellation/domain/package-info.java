/** How far an order may be to be cancelled, and what becomes of its tasks; pure. */
@NullMarked
package dev.cpqoms.order.cancellation.domain;

import org.jspecify.annotations.NullMarked;
