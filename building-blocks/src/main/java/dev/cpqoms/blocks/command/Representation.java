package dev.cpqoms.blocks.command;

import org.jspecify.annotations.Nullable;

/**
 * What a command that took effect answers with.
 *
 * @param status 200, 201 or 202
 * @param location path of what was created, null when nothing was
 * @param version becomes the ETag, null when the body has none
 * @param body written as JSON
 */
public record Representation(
    int status, @Nullable String location, @Nullable Long version, Object body) {

  public static Representation ok(long version, Object body) {
    return new Representation(200, null, version, body);
  }

  public static Representation created(String location, long version, Object body) {
    return new Representation(201, location, version, body);
  }
}
