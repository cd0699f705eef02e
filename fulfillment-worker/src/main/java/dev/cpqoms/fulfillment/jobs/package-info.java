/**
 * Jobs of the engine: one run of a task each, reported back as done, waiting, fallout or not yet.
 */
@NullMarked
package dev.cpqoms.fulfillment.jobs;

import org.jspecify.annotations.NullMarked;
