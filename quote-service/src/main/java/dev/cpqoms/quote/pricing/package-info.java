/** Pricing a quote and explaining its price. */
@NullMarked
package dev.cpqoms.quote.pricing;

import org.jspecify.annotations.NullMarked;
