/** One transaction at a time, bound to one tenant by row-level security. */
@NullMarked
package dev.cpqoms.blocks.database;

import org.jspecify.annotations.NullMarked;
