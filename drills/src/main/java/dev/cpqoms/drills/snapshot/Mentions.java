package dev.cpqoms.drills.snapshot;

import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ids that a text speaks of. */
public final class Mentions {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Mentions() {}

  public static Set<UUID> in(String text) {
    return ID.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(UUID::fromString)
        .collect(Collectors.toUnmodifiableSet());
  }
}
