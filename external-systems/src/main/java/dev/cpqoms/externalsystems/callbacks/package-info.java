/** Telling the caller later how an accepted operation ended, until it listens. */
@NullMarked
package dev.cpqoms.externalsystems.callbacks;

import org.jspecify.annotations.NullMarked;
