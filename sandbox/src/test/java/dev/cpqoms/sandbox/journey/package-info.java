/** Shows that the journey keeps its head when services refuse, repeat themselves or are away. */
@NullMarked
package dev.cpqoms.sandbox.journey;

import org.jspecify.annotations.NullMarked;
