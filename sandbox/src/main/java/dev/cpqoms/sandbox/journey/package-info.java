/**
 * A quote's way to a fulfilled order through the public API, step by step; the demo and the drills
 * walk it.
 */
@NullMarked
package dev.cpqoms.sandbox.journey;

import org.jspecify.annotations.NullMarked;
