/** Where deliveries wait. */
@NullMarked
package dev.cpqoms.order.delivery.storage;

import org.jspecify.annotations.NullMarked;
