/** Taking an operation, once per idempotency key, and answering questions about it. */
@NullMarked
package dev.cpqoms.externalsystems.operations;

import org.jspecify.annotations.NullMarked;
