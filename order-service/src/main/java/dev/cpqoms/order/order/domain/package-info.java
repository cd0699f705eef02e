/** The order aggregate with its items, states, commands and events; pure. */
@NullMarked
package dev.cpqoms.order.order.domain;

import org.jspecify.annotations.NullMarked;
