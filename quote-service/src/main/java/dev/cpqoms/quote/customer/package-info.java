/** Who a quote is for. */
@NullMarked
package dev.cpqoms.quote.customer;

import org.jspecify.annotations.NullMarked;
