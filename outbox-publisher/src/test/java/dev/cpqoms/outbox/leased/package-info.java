/** Leases, claims and fences on a real database. */
@NullMarked
package dev.cpqoms.outbox.leased;

import org.jspecify.annotations.NullMarked;
