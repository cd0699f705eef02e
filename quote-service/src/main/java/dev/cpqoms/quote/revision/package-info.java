/**
 * Looking back: what a quote offered in each of its revisions, and what changed from one to
 * another.
 */
@NullMarked
package dev.cpqoms.quote.revision;

import org.jspecify.annotations.NullMarked;
