/** What every feature is built on. */
@NullMarked
package dev.cpqoms.quote.wiring;

import org.jspecify.annotations.NullMarked;
