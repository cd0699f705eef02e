/**
 * Simulated inventory, provisioning, billing and notification partners: strangers with faults and a
 * memory of their own.
 */
@NullMarked
package dev.cpqoms.externalsystems;

import org.jspecify.annotations.NullMarked;
