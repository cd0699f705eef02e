package dev.cpqoms.blocks.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers a list in pages: the method reads {@link PageRequest}. */
@QueryParameters({"limit", "cursor"})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Paged {}
