/** Arithmetic that can be checked without a machine. */
@NullMarked
package dev.cpqoms.bench.figures;

import org.jspecify.annotations.NullMarked;
