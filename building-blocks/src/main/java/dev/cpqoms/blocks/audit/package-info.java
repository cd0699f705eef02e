/** The append-only, hash-chained record of who changed what and why. */
@NullMarked
package dev.cpqoms.blocks.audit;

import org.jspecify.annotations.NullMarked;
