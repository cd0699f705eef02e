package dev.cpqoms.blocks.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The seven roles of support: everybody who looks after the platform. */
@Allowed({
  "VIEWER",
  "OPERATOR",
  "SENIOR_OPERATOR",
  "INCIDENT_COMMANDER",
  "ENGINEER",
  "BUSINESS_APPROVER",
  "AUDITOR"
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToSupport {}
