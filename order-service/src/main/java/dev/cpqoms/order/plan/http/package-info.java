/** The fulfillment plan as people read it. */
@NullMarked
package dev.cpqoms.order.plan.http;

import org.jspecify.annotations.NullMarked;
