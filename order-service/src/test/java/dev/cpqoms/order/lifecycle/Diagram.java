package dev.cpqoms.order.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A state table as a Mermaid state diagram. */
final class Diagram {

  private Diagram() {}

  static <S extends Enum<S>, C extends Enum<C>> String of(
      StateTable<S, C> table, S initial, Class<S> states) {
    List<String> steps =
        table.rows().stream()
            .map(row -> "    %s --> %s : %s".formatted(row.from(), row.to(), words(row.command())))
            .toList();
    List<String> ends =
        Arrays.stream(states.getEnumConstants())
            .filter(state -> table.rows().stream().noneMatch(row -> row.from() == state))
            .map(state -> "    " + state + " --> [*]")
            .toList();
    return "```mermaid\nstateDiagram-v2\n    [*] --> "
        + initial
        + "\n"
        + String.join("\n", steps)
        + "\n"
        + ends.stream().collect(Collectors.joining("\n"))
        + "\n```\n";
  }

  private static String words(Enum<?> command) {
    return command.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
