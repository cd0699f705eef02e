/**
 * Speaks to the process engine: one client, one way to publish a message, one loop that never drops
 * one.
 */
@NullMarked
package dev.cpqoms.workflow.engine;

import org.jspecify.annotations.NullMarked;
