/** Asking for approval, deciding, and taking the question back. */
@NullMarked
package dev.cpqoms.quote.approval;

import org.jspecify.annotations.NullMarked;
