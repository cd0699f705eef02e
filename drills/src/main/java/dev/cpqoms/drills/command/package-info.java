/** {@code ./cpq drill}: drills that are too long for the build, by name. */
@NullMarked
package dev.cpqoms.drills.command;

import org.jspecify.annotations.NullMarked;
