/** Amendments of orders under way: what a change would mean, before anybody wants it for good. */
@NullMarked
package dev.cpqoms.order.amendment;

import org.jspecify.annotations.NullMarked;
