/**
 * What the fulfillment process asks of an order: register, validate, decompose, start, complete.
 */
@NullMarked
package dev.cpqoms.order.process;

import org.jspecify.annotations.NullMarked;
