/** What happened to an order, in business words, written with the change itself. */
@NullMarked
package dev.cpqoms.order.timeline;

import org.jspecify.annotations.NullMarked;
