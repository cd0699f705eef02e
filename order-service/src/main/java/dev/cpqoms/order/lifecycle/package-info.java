/** State machines as one table each, so that a wrong-state command has one answer everywhere. */
@NullMarked
package dev.cpqoms.order.lifecycle;

import org.jspecify.annotations.NullMarked;
