/** The document that a customer is shown and accepts. */
@NullMarked
package dev.cpqoms.quote.document;

import org.jspecify.annotations.NullMarked;
