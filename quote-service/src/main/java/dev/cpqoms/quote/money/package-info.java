/** Amounts of money and the one way they are written as JSON. */
@NullMarked
package dev.cpqoms.quote.money;

import org.jspecify.annotations.NullMarked;
