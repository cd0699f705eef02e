/** Where orders live: customer_order, order_item and their numbers, under row-level security. */
@NullMarked
package dev.cpqoms.order.order.storage;

import org.jspecify.annotations.NullMarked;
