package dev.cpqoms.order;

import dev.cpqoms.blocks.http.Allowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everybody who may see the orders of their tenant, and what belongs to them. */
@Allowed({
  "SALES",
  "VIEWER",
  "AUDITOR",
  "OPERATOR",
  "SENIOR_OPERATOR",
  "INCIDENT_COMMANDER",
  "ENGINEER",
  "BUSINESS_APPROVER"
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToSeeOrders {}
