/** Takes the facts that the engine's exporter delivers: each once, in the order of its log. */
@NullMarked
package dev.cpqoms.workflow.fact;

import org.jspecify.annotations.NullMarked;
