/** Documents in PostgreSQL; they are written once per revision. */
@NullMarked
package dev.cpqoms.quote.document.storage;

import org.jspecify.annotations.NullMarked;
