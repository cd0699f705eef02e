/** The connection to the engine, and what of its words this process uses. */
@NullMarked
package dev.cpqoms.fulfillment.engine;

import org.jspecify.annotations.NullMarked;
