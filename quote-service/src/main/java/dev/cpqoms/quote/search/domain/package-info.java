/** What is asked for, and the words that a quote is found by. */
@NullMarked
package dev.cpqoms.quote.search.domain;

import org.jspecify.annotations.NullMarked;
