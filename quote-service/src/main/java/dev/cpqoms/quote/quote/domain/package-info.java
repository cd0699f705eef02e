/** The quote itself: its states, what may be done in each, and what every change is called. */
@NullMarked
package dev.cpqoms.quote.quote.domain;

import org.jspecify.annotations.NullMarked;
