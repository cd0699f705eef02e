/** What stopped a process: visible under its business key, in words, and resolved by a command. */
@NullMarked
package dev.cpqoms.workflow.incident;

import org.jspecify.annotations.NullMarked;
