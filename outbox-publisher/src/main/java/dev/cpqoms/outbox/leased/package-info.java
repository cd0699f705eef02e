/** Outbox rows that relays claim under bucket leases with a fencing epoch, on PostgreSQL. */
@NullMarked
package dev.cpqoms.outbox.leased;

import org.jspecify.annotations.NullMarked;
