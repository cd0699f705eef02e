/** Approval over HTTP. */
@NullMarked
package dev.cpqoms.quote.approval.http;

import org.jspecify.annotations.NullMarked;
