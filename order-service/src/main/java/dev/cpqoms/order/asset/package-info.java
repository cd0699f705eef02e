/** The installed base: what a customer has once an item is complete, never before. */
@NullMarked
package dev.cpqoms.order.asset;

import org.jspecify.annotations.NullMarked;
