package dev.cpqoms.blocks.database;

/**
 * How to reach one database with one role.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param poolSize most connections at a time
 */
public record DatabaseSettings(String url, String user, String password, int poolSize) {

  @Override
  public String toString() {
    return user + "@" + url + " (pool of " + poolSize + ")";
  }
}
