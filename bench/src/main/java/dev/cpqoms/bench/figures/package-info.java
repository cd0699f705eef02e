/** The arithmetic of measurements, and how they are told. */
@NullMarked
package dev.cpqoms.bench.figures;

import org.jspecify.annotations.NullMarked;
