/** Where fallout cases live. */
@NullMarked
package dev.cpqoms.order.fallout.storage;

import org.jspecify.annotations.NullMarked;
