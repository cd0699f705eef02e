/** The quote service: from a customer's wish to an accepted offer that becomes an order. */
@NullMarked
package dev.cpqoms.quote;

import org.jspecify.annotations.NullMarked;
