/** What a price costs with a warm and with an empty cache. */
@NullMarked
package dev.cpqoms.bench.pricing;

import org.jspecify.annotations.NullMarked;
