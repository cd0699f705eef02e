/** Fallout cases, their stages, severity and resolutions; pure. */
@NullMarked
package dev.cpqoms.order.fallout.domain;

import org.jspecify.annotations.NullMarked;
