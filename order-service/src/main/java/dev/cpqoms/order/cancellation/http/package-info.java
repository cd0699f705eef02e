/** The HTTP edge of cancellations. */
@NullMarked
package dev.cpqoms.order.cancellation.http;

import org.jspecify.annotations.NullMarked;
