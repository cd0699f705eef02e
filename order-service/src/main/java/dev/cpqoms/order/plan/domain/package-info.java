/** Decomposition rules and how they turn items into tasks; pure. */
@NullMarked
package dev.cpqoms.order.plan.domain;

import org.jspecify.annotations.NullMarked;
