/** Whether the lines of a captured order can be ordered, and what would make them so; pure. */
@NullMarked
package dev.cpqoms.order.capture.domain;

import org.jspecify.annotations.NullMarked;
