/** What people read about a process. */
@NullMarked
package dev.cpqoms.blocks.telemetry;

import org.jspecify.annotations.NullMarked;
