/** What people read about a running process: log fields, trace context and meters. */
@NullMarked
package dev.cpqoms.blocks.telemetry;

import org.jspecify.annotations.NullMarked;
