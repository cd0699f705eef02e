/** Fallout cases over HTTP: the worklist and the commands that lead to its end. */
@NullMarked
package dev.cpqoms.order.fallout.http;

import org.jspecify.annotations.NullMarked;
