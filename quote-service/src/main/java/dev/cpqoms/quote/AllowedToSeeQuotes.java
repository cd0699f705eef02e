package dev.cpqoms.quote;

import dev.cpqoms.blocks.http.Allowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everybody who may see the quotes of their tenant, and what belongs to them. */
@Allowed({"SALES", "APPROVER", "AUDITOR", "VIEWER"})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToSeeQuotes {}
