/**
 * The world around the worker in tests: real partners, an order-service that plays by its contract.
 */
@NullMarked
package dev.cpqoms.fulfillment.scene;

import org.jspecify.annotations.NullMarked;
