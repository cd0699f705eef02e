/** What the engine is owed and does not get by itself: seen by support, released by a command. */
@NullMarked
package dev.cpqoms.workflow.owed;

import org.jspecify.annotations.NullMarked;
