/** Fulfillment tasks and the plan that holds them, with their states and commands; pure. */
@NullMarked
package dev.cpqoms.order.task.domain;

import org.jspecify.annotations.NullMarked;
