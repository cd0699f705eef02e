/** The process's commands over HTTP, for services only. */
@NullMarked
package dev.cpqoms.order.process.http;

import org.jspecify.annotations.NullMarked;
