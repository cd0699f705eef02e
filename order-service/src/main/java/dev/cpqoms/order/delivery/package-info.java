/**
 * Store and forward: notifications and billing handoffs wait in a durable queue for their partner.
 */
@NullMarked
package dev.cpqoms.order.delivery;

import org.jspecify.annotations.NullMarked;
