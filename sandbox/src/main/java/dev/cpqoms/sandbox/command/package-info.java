/** The commands of {@code ./cpq}: what is typed, what is shown, which exit code. */
@NullMarked
package dev.cpqoms.sandbox.command;

import org.jspecify.annotations.NullMarked;
