/** Runs the jobs of the engine: context in, outcome out, retries with backoff in between. */
@NullMarked
package dev.cpqoms.workflow.job;

import org.jspecify.annotations.NullMarked;
