/** Shows that the real servers start, crash and come back with their data. */
@NullMarked
package dev.cpqoms.sandbox.server;

import org.jspecify.annotations.NullMarked;
