/** Evidence over HTTP. */
@NullMarked
package dev.cpqoms.quote.evidence.http;

import org.jspecify.annotations.NullMarked;
