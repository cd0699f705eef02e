/** Tasks and orders that take longer than they should, said before they are fallout. */
@NullMarked
package dev.cpqoms.order.jeopardy;

import org.jspecify.annotations.NullMarked;
