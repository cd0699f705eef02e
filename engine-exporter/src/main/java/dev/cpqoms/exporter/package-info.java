/**
 * Runs inside the broker and carries the few facts about processes and incidents that people need
 * to workflow, each at least once and in order.
 */
@NullMarked
package dev.cpqoms.exporter;

import org.jspecify.annotations.NullMarked;
