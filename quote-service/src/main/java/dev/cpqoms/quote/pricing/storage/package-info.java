/** Price snapshots in PostgreSQL; they are written once. */
@NullMarked
package dev.cpqoms.quote.pricing.storage;

import org.jspecify.annotations.NullMarked;
