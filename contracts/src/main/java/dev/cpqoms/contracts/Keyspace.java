package dev.cpqoms.contracts;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every kind of key that the platform has in Redis; {@code cache/keyspace.yaml}. */
public record Keyspace(List<Entry> keys) {

  public Keyspace {
    keys = List.copyOf(keys);
  }

  public static Keyspace load() {
    return ContractFiles.yaml("cache/keyspace.yaml", Keyspace.class);
  }

  /**
   * One kind of key.
   *
   * @param pattern with names in braces for what differs
   * @param type string or hash, as Redis calls it
   * @param field what the fields of a hash are, null for a string
   * @param authority the tables that say what is true
   * @param timeToLive ISO-8601, the longest life of a copy
   */
  public record Entry(
      String keyClass,
      String pattern,
      String type,
      @Nullable String field,
      String content,
      String owner,
      String authority,
      String timeToLive,
      int jitterPercent,
      String renewedBy,
      String readBy) {

    /** Whether a real key is one of this kind. */
    public boolean matches(String key) {
      StringBuilder regex = new StringBuilder();
      for (String part : pattern.split("(?=\\{)|(?<=\\})", -1)) {
        regex.append(part.startsWith("{") ? "[^:/]+" : Pattern.quote(part));
      }
      return key.matches(regex.toString());
    }
  }
}
