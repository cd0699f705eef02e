/**
 * Measures the platform in ratios of one run, because times of a shared machine compare with
 * nothing.
 */
@NullMarked
package dev.cpqoms.bench;

import org.jspecify.annotations.NullMarked;
