/** The process itself: started, frozen and killed. */
@NullMarked
package dev.cpqoms.outbox;

import org.jspecify.annotations.NullMarked;
