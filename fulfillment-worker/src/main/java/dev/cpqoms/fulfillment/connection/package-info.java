/** Whether each partner can be used, checked at intervals and shown to people. */
@NullMarked
package dev.cpqoms.fulfillment.connection;

import org.jspecify.annotations.NullMarked;
