/** Where suspensions and held orders live, and the gate that every held command passes. */
@NullMarked
package dev.cpqoms.order.suspension.storage;

import org.jspecify.annotations.NullMarked;
