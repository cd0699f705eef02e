/** What the databases, Kafka and the partners' ledger say at one moment at rest. */
@NullMarked
package dev.cpqoms.drills.snapshot;

import org.jspecify.annotations.NullMarked;
