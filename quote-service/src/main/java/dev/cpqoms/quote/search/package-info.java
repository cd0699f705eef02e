/** Finds quotes by what people know about them. */
@NullMarked
package dev.cpqoms.quote.search;

import org.jspecify.annotations.NullMarked;
