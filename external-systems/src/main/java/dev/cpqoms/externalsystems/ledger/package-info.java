/**
 * What the partners have really done: a durable list of effects that survives a kill, one effect
 * per key.
 */
@NullMarked
package dev.cpqoms.externalsystems.ledger;

import org.jspecify.annotations.NullMarked;
