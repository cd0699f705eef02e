/** What a change of an order means for its lines, its tasks and its price; pure. */
@NullMarked
package dev.cpqoms.order.amendment.domain;

import org.jspecify.annotations.NullMarked;
