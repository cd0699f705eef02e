/** What the clock does: offers that ran out expire, and conversions go on when they are let. */
@NullMarked
package dev.cpqoms.quote.deadline;

import org.jspecify.annotations.NullMarked;
