/** Orders over HTTP: the public reads and the process's read of one order. */
@NullMarked
package dev.cpqoms.order.order.http;

import org.jspecify.annotations.NullMarked;
