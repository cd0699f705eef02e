package dev.cpqoms.architecture.planted.util;

/** A package name that says nothing. */
final class StringUtil {

  private StringUtil() {}
}
