/** Pricing over HTTP. */
@NullMarked
package dev.cpqoms.quote.pricing.http;

import org.jspecify.annotations.NullMarked;
