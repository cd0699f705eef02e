/** Quotes in PostgreSQL. */
@NullMarked
package dev.cpqoms.quote.quote.storage;

import org.jspecify.annotations.NullMarked;
