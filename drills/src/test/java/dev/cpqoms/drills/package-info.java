/** Failures against the running platform; after each of them every invariant is checked. */
@NullMarked
package dev.cpqoms.drills;

import org.jspecify.annotations.NullMarked;
