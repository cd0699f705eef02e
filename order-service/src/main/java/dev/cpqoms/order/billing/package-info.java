/** Handoffs to billing: requested when activation begins, confirmed when it is done. */
@NullMarked
package dev.cpqoms.order.billing;

import org.jspecify.annotations.NullMarked;
