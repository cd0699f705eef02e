/** The three probes. */
@NullMarked
package dev.cpqoms.blocks.health;

import org.jspecify.annotations.NullMarked;
