/** The SQL of commands without everything around it: the least that they can cost. */
@NullMarked
package dev.cpqoms.bench.floor;

import org.jspecify.annotations.NullMarked;
