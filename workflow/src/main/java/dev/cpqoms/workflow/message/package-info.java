/** Tells waiting processes what happened, from events. */
@NullMarked
package dev.cpqoms.workflow.message;

import org.jspecify.annotations.NullMarked;
