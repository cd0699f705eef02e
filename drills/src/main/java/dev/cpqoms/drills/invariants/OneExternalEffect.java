package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.BuiltEffect;
import dev.cpqoms.drills.snapshot.CallAttempt;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Believes the partner's ledger, not our own book-keeping, and then compares the two. */
final class OneExternalEffect implements Invariant {

  private static final String CANCEL = "CANCEL";

  private record Place(String tenant, UUID assetId, String taskType) {}

  private record BusinessKey(String tenant, String partner, String operation, String reference) {}

  @Override
  public String id() {
    return "I6";
  }

  @Override
  public String sentence() {
    return "One external effect per business key; what takes it back does so once, and what has"
        + " ended or was cancelled has nothing left.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Stream<String> twice =
        snapshot.fulfillment().effects().stream()
            .map(OneExternalEffect::key)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey() + " took effect " + entry.getValue() + " times");
    Set<String> attempted =
        snapshot.fulfillment().attempts().stream()
            .map(CallAttempt::idempotencyKey)
            .collect(Collectors.toSet());
    Set<String> effective =
        snapshot.fulfillment().effects().stream()
            .map(Effect::idempotencyKey)
            .collect(Collectors.toSet());
    Stream<String> unknown =
        effective.stream()
            .filter(key -> !attempted.contains(key))
            .map(key -> "effect " + key + " has no attempt");
    Stream<String> missing =
        snapshot.fulfillment().attempts().stream()
            .filter(attempt -> attempt.status().equals("DONE"))
            .filter(attempt -> !effective.contains(attempt.idempotencyKey()))
            .filter(attempt -> !isOfAnEarlierRound(attempt, snapshot))
            .map(attempt -> "attempt " + attempt.idempotencyKey() + " is DONE without an effect");
    return Stream.of(
            twice,
            unknown,
            missing,
            notCancelled(snapshot, effective),
            wronglyLeft(snapshot),
            LeftBehind.by(snapshot))
        .flatMap(Function.identity());
  }

  /** A round that finds the effect of an earlier one counts it as its own, and makes none. */
  private static boolean isOfAnEarlierRound(CallAttempt attempt, Snapshot snapshot) {
    return attempt.cancels() == null
        && snapshot.fulfillment().effects().stream()
            .filter(effect -> !effect.operation().equals(CANCEL))
            .filter(effect -> effect.partner().equals(attempt.adapter()))
            .filter(effect -> effect.tenant().equals(attempt.tenant()))
            .anyMatch(effect -> effect.reference().equals(attempt.taskId().toString()));
  }

  /** What counts as cancelled here must not have happened there. */
  private static Stream<String> notCancelled(Snapshot snapshot, Set<String> effective) {
    Set<UUID> cancelled =
        snapshot.fulfillment().attempts().stream()
            .filter(attempt -> attempt.status().equals("DONE"))
            .map(attempt -> attempt.cancels())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return snapshot.fulfillment().attempts().stream()
        .filter(attempt -> cancelled.contains(attempt.attemptId()))
        .filter(
            attempt ->
                !attempt.status().equals("REFUSED") || effective.contains(attempt.idempotencyKey()))
        .map(attempt -> "attempt " + attempt.idempotencyKey() + " was cancelled and took effect");
  }

  /**
   * A change takes back what the asset stood on before: one effect of each kind stands, or none.
   */
  private static Stream<String> wronglyLeft(Snapshot snapshot) {
    Stream<String> gone =
        snapshot.fulfillment().built().stream()
            .filter(built -> built.takenBack() > 1 || isLeftOver(built))
            .map(built -> built + " is left over, or was taken back twice");
    Stream<String> doubled =
        snapshot.fulfillment().built().stream()
            .filter(built -> built.takenBack() == 0)
            .collect(Collectors.groupingBy(OneExternalEffect::place, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 1)
            .map(entry -> entry.getKey() + " stands " + entry.getValue() + " times");
    return Stream.concat(gone, doubled);
  }

  private static boolean isLeftOver(BuiltEffect built) {
    return built.assetState().equals("TERMINATED") && built.takenBack() == 0;
  }

  private static Place place(BuiltEffect built) {
    return new Place(built.tenant(), built.assetId(), built.taskType());
  }

  /** A task may be tried in several rounds, and the work of each of them be cancelled. */
  private static BusinessKey key(Effect effect) {
    String what = effect.operation().equals(CANCEL) ? effect.idempotencyKey() : effect.reference();
    return new BusinessKey(effect.tenant(), effect.partner(), effect.operation(), what);
  }
}
