/** Configuration over its real host. */
@NullMarked
package dev.cpqoms.quote.configuration;

import org.jspecify.annotations.NullMarked;
