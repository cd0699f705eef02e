/** How an accepted quote becomes an order of order-service, and what comes back. */
@NullMarked
package dev.cpqoms.quote.conversion;

import org.jspecify.annotations.NullMarked;
