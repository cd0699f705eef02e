/** Scripts that make a partner misbehave in a known way, a known number of times. */
@NullMarked
package dev.cpqoms.externalsystems.faults;

import org.jspecify.annotations.NullMarked;
