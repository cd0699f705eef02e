/** Tests of the quote's rules, without a database. */
@NullMarked
package dev.cpqoms.quote.quote.domain;

import org.jspecify.annotations.NullMarked;
