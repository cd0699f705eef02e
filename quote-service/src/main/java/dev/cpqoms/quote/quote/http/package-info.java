/** Quotes over HTTP. */
@NullMarked
package dev.cpqoms.quote.quote.http;

import org.jspecify.annotations.NullMarked;
