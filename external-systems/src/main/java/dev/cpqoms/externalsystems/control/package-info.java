/** The test driver's door: fault scripts and the effect ledger, for this machine only. */
@NullMarked
package dev.cpqoms.externalsystems.control;

import org.jspecify.annotations.NullMarked;
