/** Suspension over HTTP: how the tenant stands, and the two commands. */
@NullMarked
package dev.cpqoms.order.suspension.http;

import org.jspecify.annotations.NullMarked;
