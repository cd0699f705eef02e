/** Who looks after a case: a decision table that people can read and change. */
@NullMarked
package dev.cpqoms.order.fallout.routing;

import org.jspecify.annotations.NullMarked;
