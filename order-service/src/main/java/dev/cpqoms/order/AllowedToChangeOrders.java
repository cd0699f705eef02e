package dev.cpqoms.order;

import dev.cpqoms.blocks.http.Allowed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Everybody who may ask for a change or the end of an order; whose order it is, is a question of
 * its own.
 */
@Allowed({"SALES", "OPERATOR", "SENIOR_OPERATOR", "BUSINESS_APPROVER"})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedToChangeOrders {}
