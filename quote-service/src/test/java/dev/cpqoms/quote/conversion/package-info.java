/** Tests of the way from an accepted quote to its order. */
@NullMarked
package dev.cpqoms.quote.conversion;

import org.jspecify.annotations.NullMarked;
