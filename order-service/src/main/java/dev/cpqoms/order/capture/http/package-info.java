/** Capturing orders over HTTP. */
@NullMarked
package dev.cpqoms.order.capture.http;

import org.jspecify.annotations.NullMarked;
