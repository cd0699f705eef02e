/** The embedded default: the whole platform on one machine, started by {@code ./cpq}. */
@NullMarked
package dev.cpqoms.sandbox;

import org.jspecify.annotations.NullMarked;
