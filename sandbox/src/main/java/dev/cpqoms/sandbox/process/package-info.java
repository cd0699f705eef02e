/**
 * Programs as own processes: how one is started, recognised as ready, ended and never outlives its
 * test.
 */
@NullMarked
package dev.cpqoms.sandbox.process;

import org.jspecify.annotations.NullMarked;
