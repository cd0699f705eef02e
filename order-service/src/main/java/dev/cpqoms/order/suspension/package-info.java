/**
 * Suspending a tenant: its orders are held where they are, nothing of them is lost, and they go on
 * by themselves when it is resumed.
 */
@NullMarked
package dev.cpqoms.order.suspension;

import org.jspecify.annotations.NullMarked;
