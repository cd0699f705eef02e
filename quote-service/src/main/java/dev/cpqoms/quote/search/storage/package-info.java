/** The words of quotes, and the plans that find them. */
@NullMarked
package dev.cpqoms.quote.search.storage;

import org.jspecify.annotations.NullMarked;
