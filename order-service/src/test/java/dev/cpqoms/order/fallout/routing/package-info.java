/** The routing table of fallout cases, rule by rule. */
@NullMarked
package dev.cpqoms.order.fallout.routing;

import org.jspecify.annotations.NullMarked;
