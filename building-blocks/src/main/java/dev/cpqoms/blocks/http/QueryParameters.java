package dev.cpqoms.blocks.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters that a resource method reads out of the request by itself, beside those of
 * its signature. An annotation that has this one stands for them, as {@link Paged} does.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface QueryParameters {
  /** Those of which one value is read. */
  String[] value() default {};

  /** Those of which every value is read. */
  String[] repeated() default {};
}
