package dev.cpqoms.order.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One state machine as one table: state and command give the next state, and a pair that is not in
 * the table is not allowed. The documentation's diagram is drawn from {@link #rows()}.
 */
public final class StateTable<S extends Enum<S>, C extends Enum<C>> {

  /** One allowed step. */
  public record Row<S, C>(S from, C command, S to) {}

  private record Key<S, C>(S from, C command) {}

  private final Map<Key<S, C>, S> next = new LinkedHashMap<>();

  private StateTable(List<Row<S, C>> rows) {
    for (Row<S, C> row : rows) {
      if (next.put(new Key<>(row.from(), row.command()), row.to()) != null) {
        throw new IllegalArgumentException("two rows for " + row.from() + " " + row.command());
      }
    }
  }

  public static <S extends Enum<S>, C extends Enum<C>> StateTable<S, C> of(List<Row<S, C>> rows) {
    return new StateTable<>(rows);
  }

  public static <S, C> Row<S, C> row(S from, C command, S to) {
    return new Row<>(from, command, to);
  }

  /** The state that follows, or empty when the command is not allowed in this state. */
  public Optional<S> next(S from, C command) {
    return Optional.ofNullable(next.get(new Key<>(from, command)));
  }

  public List<Row<S, C>> rows() {
    return next.entrySet().stream()
        .map(step -> new Row<>(step.getKey().from(), step.getKey().command(), step.getValue()))
        .toList();
  }
}
