package dev.cpqoms.sandbox.server;

/** A database role with its password, which no message ever shows. */
public record Login(String user, String password) {

  @Override
  public String toString() {
    return user + ":***";
  }
}
