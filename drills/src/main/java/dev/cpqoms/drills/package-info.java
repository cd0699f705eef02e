/** Drills as a command. */
@NullMarked
package dev.cpqoms.drills;

import org.jspecify.annotations.NullMarked;
