/** What to do next about a task, decided from its state and from what the partner said. */
@NullMarked
package dev.cpqoms.fulfillment.settling;

import org.jspecify.annotations.NullMarked;
