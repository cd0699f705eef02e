/** Documents over HTTP. */
@NullMarked
package dev.cpqoms.quote.document.http;

import org.jspecify.annotations.NullMarked;
