/** Only the arithmetic: no test asserts a time. */
@NullMarked
package dev.cpqoms.bench.tasks;

import org.jspecify.annotations.NullMarked;
