/** What happened, in the words of people, written when it happens. */
@NullMarked
package dev.cpqoms.quote.timeline;

import org.jspecify.annotations.NullMarked;
