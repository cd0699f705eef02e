/** Leads an order through its process: one step per job type, each harmless when repeated. */
@NullMarked
package dev.cpqoms.workflow.order;

import org.jspecify.annotations.NullMarked;
