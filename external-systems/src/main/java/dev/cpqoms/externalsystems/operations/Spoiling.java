package dev.cpqoms.externalsystems.operations;

import dev.cpqoms.externalsystems.faults.Fault;
import dev.cpqoms.externalsystems.faults.FaultKind;
import dev.cpqoms.externalsystems.operations.OperationAnswer.Cut;
import dev.cpqoms.externalsystems.operations.OperationAnswer.Drip;
import dev.cpqoms.externalsystems.operations.OperationAnswer.Later;
import dev.cpqoms.externalsystems.operations.OperationAnswer.Now;
import java.time.Duration;
import java.util.Optional;

/** What a fault does to an answer: one table, in two halves around the effect. */
final class Spoiling {

  private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(10);
  private static final Duration A_WHILE = Duration.ofSeconds(5);
  private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);

  private Spoiling() {}

  /** The answer of a fault that keeps the work from being done, if it is one. */
  static Optional<OperationAnswer> insteadOfEffect(Fault fault) {
    return switch (fault.kind()) {
      case TIMEOUT_BEFORE_EFFECT ->
          Optional.of(
              new Later(
                  Reply.error(504, "GATEWAY_TIMEOUT", "Nothing was done."),
                  fault.delayOr(LONGER_THAN_ANYBODY_WAITS)));
      case ERROR_500 -> Optional.of(new Now(Reply.error(500, "INTERNAL", "Nothing was done.")));
      case THROTTLE_429 -> Optional.of(new Now(throttled(fault)));
      case RESET -> Optional.of(new Cut());
      case TIMEOUT_AFTER_EFFECT,
          ERROR_500_AFTER_EFFECT,
          REFUSE_422,
          RESET_AFTER_EFFECT,
          LATE_EFFECT,
          GARBAGE,
          SLOW_DRIP,
          LOSE_CALLBACK,
          DUPLICATE_CALLBACK,
          DELAY_CALLBACK,
          EARLY_CALLBACK,
          FORGE_CALLBACK,
          MISADDRESS_CALLBACK,
          REFUSE_IN_CALLBACK ->
          Optional.empty();
    };
  }

  /** The honest answer as it arrives once the work is done. */
  static OperationAnswer afterEffect(Fault fault, Reply honest) {
    return switch (fault.kind()) {
      case TIMEOUT_AFTER_EFFECT -> new Later(honest, fault.delayOr(LONGER_THAN_ANYBODY_WAITS));
      case ERROR_500_AFTER_EFFECT ->
          new Now(Reply.error(500, "INTERNAL", "Something was perhaps done."));
      case RESET_AFTER_EFFECT, LATE_EFFECT -> new Cut();
      case GARBAGE -> new Now(fault.serial() % 2 == 0 ? honest.truncated() : honest.asWebPage());
      case SLOW_DRIP -> new Drip(honest, fault.delayOr(LONGER_THAN_ANYBODY_WAITS));
      case TIMEOUT_BEFORE_EFFECT,
          ERROR_500,
          THROTTLE_429,
          RESET,
          REFUSE_422,
          LOSE_CALLBACK,
          DUPLICATE_CALLBACK,
          DELAY_CALLBACK,
          EARLY_CALLBACK,
          FORGE_CALLBACK,
          MISADDRESS_CALLBACK,
          REFUSE_IN_CALLBACK ->
          new Now(honest);
    };
  }

  /**
   * When the work is done after all whose caller was cut off; empty when it is not such a fault.
   */
  static Optional<Duration> effectAfter(Fault fault) {
    return fault.kind() == FaultKind.LATE_EFFECT
        ? Optional.of(fault.delayOr(A_WHILE))
        : Optional.empty();
  }

  private static Reply throttled(Fault fault) {
    long seconds = Math.max(1, fault.delayOr(SHORT_PAUSE).toSeconds());
    return Reply.error(429, "TOO_MANY_REQUESTS", "Slow down.")
        .with("Retry-After", Long.toString(seconds));
  }
}
