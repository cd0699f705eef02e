package dev.cpqoms.blocks.decision;

import dev.cpqoms.blocks.problem.ErrorCode;
import java.util.function.Function;

/** The answer of a business rule. A "no" is a value like any other, never an exception. */
public sealed interface Decision<T> {

  /** The rule allows it; the value says what it leads to. */
  record Yes<T>(T value) implements Decision<T> {}

  /** The rule refuses; nothing has changed. */
  record No<T>(Rejection rejection) implements Decision<T> {}

  static <T> Decision<T> yes(T value) {
    return new Yes<>(value);
  }

  static <T> Decision<T> no(ErrorCode code, String detail) {
    return new No<>(Rejection.of(code, detail));
  }

  static <T> Decision<T> no(Rejection rejection) {
    return new No<>(rejection);
  }

  default <R> Decision<R> map(Function<? super T, ? extends R> next) {
    return switch (this) {
      case Yes<T>(T value) -> new Yes<>(next.apply(value));
      case No<T>(Rejection rejection) -> new No<>(rejection);
    };
  }

  default <R> Decision<R> flatMap(Function<? super T, Decision<R>> next) {
    return switch (this) {
      case Yes<T>(T value) -> next.apply(value);
      case No<T>(Rejection rejection) -> new No<>(rejection);
    };
  }

  /**
   * The value of a decision that can only be a yes where it is asked for; a no is a fault there.
   */
  default T orElseThrow() {
    return switch (this) {
      case Yes<T>(T value) -> value;
      case No<T>(Rejection rejection) -> throw new IllegalStateException(rejection.detail());
    };
  }
}
