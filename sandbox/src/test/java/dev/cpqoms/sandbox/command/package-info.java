/** What the commands answer to mistakes. */
@NullMarked
package dev.cpqoms.sandbox.command;

import org.jspecify.annotations.NullMarked;
