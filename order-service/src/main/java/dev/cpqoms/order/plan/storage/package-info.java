/** Where decomposition rules and fulfillment plans live. */
@NullMarked
package dev.cpqoms.order.plan.storage;

import org.jspecify.annotations.NullMarked;
