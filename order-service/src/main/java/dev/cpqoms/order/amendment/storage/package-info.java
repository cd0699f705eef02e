/** Where amendments live: order_amendment, under row-level security. */
@NullMarked
package dev.cpqoms.order.amendment.storage;

import org.jspecify.annotations.NullMarked;
