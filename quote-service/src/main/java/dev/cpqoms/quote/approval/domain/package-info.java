/** Who has to agree before an offer may go out, and what they decided. */
@NullMarked
package dev.cpqoms.quote.approval.domain;

import org.jspecify.annotations.NullMarked;
