@NullMarked
package dev.cpqoms.fulfillment.delivery;

import org.jspecify.annotations.NullMarked;
