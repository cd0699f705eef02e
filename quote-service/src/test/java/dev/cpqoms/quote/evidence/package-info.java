/** Tests of evidence. */
@NullMarked
package dev.cpqoms.quote.evidence;

import org.jspecify.annotations.NullMarked;
