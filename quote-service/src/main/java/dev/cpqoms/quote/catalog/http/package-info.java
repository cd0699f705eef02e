/** Catalogs over HTTP. */
@NullMarked
package dev.cpqoms.quote.catalog.http;

import org.jspecify.annotations.NullMarked;
