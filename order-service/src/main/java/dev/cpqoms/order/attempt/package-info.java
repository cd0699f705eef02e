/** Every side-effecting call to a partner, written before the call and closed after it. */
@NullMarked
package dev.cpqoms.order.attempt;

import org.jspecify.annotations.NullMarked;
