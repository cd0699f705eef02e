package dev.cpqoms.sandbox.platform;

import java.io.IOException;
import java.util.List;

/** Work that has an end: roles, migrations, topics, process definitions. */
public record Preparation(String name, List<String> after, Work work) implements Step {

  /** What is done; harmless when it was done before. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  public Preparation {
    after = List.copyOf(after);
  }
}
