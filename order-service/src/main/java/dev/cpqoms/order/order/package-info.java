/** The order: captured from a conversion, read by people, and saved together with its events. */
@NullMarked
package dev.cpqoms.order.order;

import org.jspecify.annotations.NullMarked;
