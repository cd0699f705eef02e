/** Calls of partners whose end is not known in time, and the clock that hands them to people. */
@NullMarked
package dev.cpqoms.order.overdue;

import org.jspecify.annotations.NullMarked;
