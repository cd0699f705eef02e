/** What must hold whatever failed, each invariant a pure function of what the stores say. */
@NullMarked
package dev.cpqoms.drills.invariants;

import org.jspecify.annotations.NullMarked;
