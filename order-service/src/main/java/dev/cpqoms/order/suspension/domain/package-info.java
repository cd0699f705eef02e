/** Suspensions of a tenant, one after another; pure. */
@NullMarked
package dev.cpqoms.order.suspension.domain;

import org.jspecify.annotations.NullMarked;
