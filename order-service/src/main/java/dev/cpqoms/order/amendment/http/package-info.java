/** The HTTP edge of amendments. */
@NullMarked
package dev.cpqoms.order.amendment.http;

import org.jspecify.annotations.NullMarked;
