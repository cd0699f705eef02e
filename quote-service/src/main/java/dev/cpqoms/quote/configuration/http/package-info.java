/** Configuration over HTTP. */
@NullMarked
package dev.cpqoms.quote.configuration.http;

import org.jspecify.annotations.NullMarked;
