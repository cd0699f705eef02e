/** Conversion over HTTP. */
@NullMarked
package dev.cpqoms.quote.conversion.http;

import org.jspecify.annotations.NullMarked;
