/** The search over HTTP. */
@NullMarked
package dev.cpqoms.quote.search.http;

import org.jspecify.annotations.NullMarked;
