/** Reminds and escalates while people decide about a quote. */
@NullMarked
package dev.cpqoms.workflow.approval;

import org.jspecify.annotations.NullMarked;
