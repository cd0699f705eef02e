/** Catalog versions in PostgreSQL, and copies of their parts in Redis. */
@NullMarked
package dev.cpqoms.quote.catalog.storage;

import org.jspecify.annotations.NullMarked;
