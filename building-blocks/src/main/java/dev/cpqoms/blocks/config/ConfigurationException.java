package dev.cpqoms.blocks.config;

import java.util.List;

/** All mistakes of an environment at once, so that one restart repairs them. */
public final class ConfigurationException extends RuntimeException {
  private final transient List<String> mistakes;

  public ConfigurationException(List<String> mistakes) {
    super(
        mistakes.size()
            + (mistakes.size() == 1 ? " mistake" : " mistakes")
            + " in the environment:\n  - "
            + String.join("\n  - ", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<String> mistakes() {
    return mistakes;
  }
}
