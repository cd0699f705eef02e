package dev.cpqoms.blocks.config;

/** A value that must not appear in a log, a message or an answer. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "******";
  }
}
