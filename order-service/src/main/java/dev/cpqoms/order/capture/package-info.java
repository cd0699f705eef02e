/** Orders that people capture without a quote: what is added, and what changes or ends. */
@NullMarked
package dev.cpqoms.order.capture;

import org.jspecify.annotations.NullMarked;
