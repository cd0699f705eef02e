/** Publishing what can be sold, and reading it back in the version a quote is pinned to. */
@NullMarked
package dev.cpqoms.quote.catalog;

import org.jspecify.annotations.NullMarked;
