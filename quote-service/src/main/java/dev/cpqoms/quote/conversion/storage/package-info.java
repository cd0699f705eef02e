/** Containment of conversion in PostgreSQL. */
@NullMarked
package dev.cpqoms.quote.conversion.storage;

import org.jspecify.annotations.NullMarked;
