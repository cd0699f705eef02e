/** Reading what PostgreSQL has logged. */
@NullMarked
package dev.cpqoms.bench.floor;

import org.jspecify.annotations.NullMarked;
