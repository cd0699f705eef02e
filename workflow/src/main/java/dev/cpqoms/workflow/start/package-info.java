/** Starts processes from events, at most one per business key. */
@NullMarked
package dev.cpqoms.workflow.start;

import org.jspecify.annotations.NullMarked;
