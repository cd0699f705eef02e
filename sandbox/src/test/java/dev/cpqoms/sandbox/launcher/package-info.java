/** Runs the launcher script as a person does, on made-up machines. */
@NullMarked
package dev.cpqoms.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
