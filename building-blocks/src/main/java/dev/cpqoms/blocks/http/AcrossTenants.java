package dev.cpqoms.blocks.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an internal operation that is for no single tenant, so that its path names none: something
 * tells this process facts of the whole platform. There is no {@link RequestContexts#caller} in it,
 * and its work can only be housekeeping ({@code UnitOfWork.acrossTenants}).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AcrossTenants {}
