/** Catalogs over their real host. */
@NullMarked
package dev.cpqoms.quote.catalog;

import org.jspecify.annotations.NullMarked;
