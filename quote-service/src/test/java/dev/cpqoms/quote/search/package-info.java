/** Finding quotes, few and many. */
@NullMarked
package dev.cpqoms.quote.search;

import org.jspecify.annotations.NullMarked;
