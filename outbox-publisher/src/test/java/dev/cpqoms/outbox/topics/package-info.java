/** Provisioning against a real broker. */
@NullMarked
package dev.cpqoms.outbox.topics;

import org.jspecify.annotations.NullMarked;
