/**
 * The process that does fulfillment tasks: it takes jobs from the engine, asks partners, and tells
 * order-service what is true.
 */
@NullMarked
package dev.cpqoms.fulfillment;

import org.jspecify.annotations.NullMarked;
