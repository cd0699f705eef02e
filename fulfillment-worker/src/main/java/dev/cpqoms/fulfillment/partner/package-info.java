/** Talking to external systems, and making one of few meanings out of whatever comes back. */
@NullMarked
package dev.cpqoms.fulfillment.partner;

import org.jspecify.annotations.NullMarked;
