package dev.cpqoms.drills.snapshot;

/**
 * How to read one service's database.
 *
 * @param service its first word, for example {@code quote}
 * @param user the support role: it reads, one tenant at a time, and changes nothing
 */
public record DatabaseAccess(String service, String jdbcUrl, String user, String password) {

  @Override
  public String toString() {
    return user + "@" + jdbcUrl;
  }
}
