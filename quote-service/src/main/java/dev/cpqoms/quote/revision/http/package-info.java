/** Revisions over HTTP. */
@NullMarked
package dev.cpqoms.quote.revision.http;

import org.jspecify.annotations.NullMarked;
