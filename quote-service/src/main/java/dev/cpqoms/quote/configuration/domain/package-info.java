/** What may stand together on one quote, and what to do when it may not. */
@NullMarked
package dev.cpqoms.quote.configuration.domain;

import org.jspecify.annotations.NullMarked;
