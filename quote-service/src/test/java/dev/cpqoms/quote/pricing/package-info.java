/** Prices over their real host. */
@NullMarked
package dev.cpqoms.quote.pricing;

import org.jspecify.annotations.NullMarked;
