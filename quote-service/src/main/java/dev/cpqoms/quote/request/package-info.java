/** Constraints that several request bodies share. */
@NullMarked
package dev.cpqoms.quote.request;

import org.jspecify.annotations.NullMarked;
