/** The worker's commands on one fulfillment task. */
@NullMarked
package dev.cpqoms.order.task.http;

import org.jspecify.annotations.NullMarked;
