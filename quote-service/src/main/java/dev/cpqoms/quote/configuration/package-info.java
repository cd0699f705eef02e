/** Setting the lines of a quote, in the light of its catalog version. */
@NullMarked
package dev.cpqoms.quote.configuration;

import org.jspecify.annotations.NullMarked;
