package dev.cpqoms.quote;

import dev.cpqoms.blocks.http.Allowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everybody who may see what quotes are made of: customers, catalogs and approval policies. */
@Allowed({"SALES", "APPROVER", "CATALOG_ADMIN", "VIEWER", "AUDITOR"})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToSeeMasterData {}
