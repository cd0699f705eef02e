/**
 * Fulfillment tasks at work: begun, completed, waiting, unknown, refused, and what that does to the
 * order.
 */
@NullMarked
package dev.cpqoms.order.task;

import org.jspecify.annotations.NullMarked;
