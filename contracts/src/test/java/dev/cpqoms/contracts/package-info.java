/**
 * Contracts that contradict themselves are found here, and each rule is shown to be able to fail.
 */
@NullMarked
package dev.cpqoms.contracts;

import org.jspecify.annotations.NullMarked;
