/** The process adapter: the only owner of the engine, between events and services. */
@NullMarked
package dev.cpqoms.workflow;

import org.jspecify.annotations.NullMarked;
