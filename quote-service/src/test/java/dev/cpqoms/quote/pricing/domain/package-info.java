/** Tests of pricing, without a database. */
@NullMarked
package dev.cpqoms.quote.pricing.domain;

import org.jspecify.annotations.NullMarked;
