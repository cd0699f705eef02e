/** Approval policies and cases in PostgreSQL. */
@NullMarked
package dev.cpqoms.quote.approval.storage;

import org.jspecify.annotations.NullMarked;
