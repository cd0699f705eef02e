/**
 * The published language of the three processes: ids, messages, job types, and how they get to the
 * engine.
 */
@NullMarked
package dev.cpqoms.workflow.process;

import org.jspecify.annotations.NullMarked;
