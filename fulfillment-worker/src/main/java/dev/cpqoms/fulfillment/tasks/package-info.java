/** Tasks as order-service keeps them: the only truth about what was begun and how it ended. */
@NullMarked
package dev.cpqoms.fulfillment.tasks;

import org.jspecify.annotations.NullMarked;
