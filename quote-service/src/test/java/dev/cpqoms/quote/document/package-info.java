/** Tests of the document, without a server. */
@NullMarked
package dev.cpqoms.quote.document;

import org.jspecify.annotations.NullMarked;
