/**
 * From an accepted quote revision to exactly one order, or to a refusal that the quote hears of.
 */
@NullMarked
package dev.cpqoms.order.order.conversion;

import org.jspecify.annotations.NullMarked;
