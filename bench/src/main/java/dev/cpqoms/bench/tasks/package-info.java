/** How fast tasks are carried out, and how a backlog goes down. */
@NullMarked
package dev.cpqoms.bench.tasks;

import org.jspecify.annotations.NullMarked;
