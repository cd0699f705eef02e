/** Deliveries, their states and the pace of their tries; pure. */
@NullMarked
package dev.cpqoms.order.delivery.domain;

import org.jspecify.annotations.NullMarked;
