/** Topics as code: what the manifest says is created, and what differs from it is reported. */
@NullMarked
package dev.cpqoms.outbox.topics;

import org.jspecify.annotations.NullMarked;
