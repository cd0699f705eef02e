/** One strict JSON dialect for bodies, events and hashes. */
@NullMarked
package dev.cpqoms.blocks.json;

import org.jspecify.annotations.NullMarked;
