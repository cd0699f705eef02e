/** Tests of the quote service over its real host, on real servers. */
@NullMarked
package dev.cpqoms.quote;

import org.jspecify.annotations.NullMarked;
