/** How list prices become what the customer pays, step by step and reproducible. */
@NullMarked
package dev.cpqoms.quote.pricing.domain;

import org.jspecify.annotations.NullMarked;
