/** The commands on a quote that belong to no other feature, and reading quotes. */
@NullMarked
package dev.cpqoms.quote.quote;

import org.jspecify.annotations.NullMarked;
