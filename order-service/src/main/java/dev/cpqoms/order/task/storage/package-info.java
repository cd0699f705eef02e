/** Where fulfillment tasks and their dependencies live. */
@NullMarked
package dev.cpqoms.order.task.storage;

import org.jspecify.annotations.NullMarked;
