/** Results that partners send by themselves, believed only after their signature. */
@NullMarked
package dev.cpqoms.order.callback;

import org.jspecify.annotations.NullMarked;
