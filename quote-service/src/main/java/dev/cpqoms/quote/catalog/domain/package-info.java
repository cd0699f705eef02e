/**
 * What can be sold: offerings, the rules between them, and their prices, in versions that never
 * change.
 */
@NullMarked
package dev.cpqoms.quote.catalog.domain;

import org.jspecify.annotations.NullMarked;
