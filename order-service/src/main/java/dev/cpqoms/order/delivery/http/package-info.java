/** The queue over HTTP: for people who look after it, and for the workers that empty it. */
@NullMarked
package dev.cpqoms.order.delivery.http;

import org.jspecify.annotations.NullMarked;
