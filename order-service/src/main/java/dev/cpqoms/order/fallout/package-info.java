/** Cases that people must decide, opened with an owner and a severity that can be explained. */
@NullMarked
package dev.cpqoms.order.fallout;

import org.jspecify.annotations.NullMarked;
