/** Tests of the copies in Redis, on a real one. */
@NullMarked
package dev.cpqoms.quote.catalog.storage;

import org.jspecify.annotations.NullMarked;
