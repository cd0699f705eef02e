/** Fallout cases over HTTP: the worklist and its one command. */
@NullMarked
package dev.cpqoms.order.fallout.http;

import org.jspecify.annotations.NullMarked;
