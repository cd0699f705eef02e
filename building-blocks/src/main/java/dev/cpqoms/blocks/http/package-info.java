/**
 * Turns HTTP into calls of use cases and back: filters, problem documents, answers, and the two
 * hosts.
 */
@NullMarked
package dev.cpqoms.blocks.http;

import org.jspecify.annotations.NullMarked;
