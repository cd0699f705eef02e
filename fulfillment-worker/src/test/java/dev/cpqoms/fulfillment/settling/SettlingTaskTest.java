package dev.cpqoms.fulfillment.settling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Accepted;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Conflict;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Done;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NoEffect;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NotSent;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NothingYet;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Refused;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Throttled;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Unknown;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import dev.cpqoms.fulfillment.settling.Knowledge.Begun;
import dev.cpqoms.fulfillment.settling.Knowledge.Called;
import dev.cpqoms.fulfillment.settling.Knowledge.Nothing;
import dev.cpqoms.fulfillment.settling.Knowledge.Queried;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state with every knowledge: the table here says what must come out, by a short word. */
class SettlingTaskTest {

  private static final Failure FAILURE = new Failure("BAD", "bad", 500);
  private static final Duration BACKOFF = Duration.ofSeconds(4);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(9);
  private static final Duration SETTLES_IN = Duration.ofSeconds(7);
  private static final Budget PLENTY = new Budget(5, 2, BACKOFF);
  private static final Budget NO_CALLS = new Budget(5, 0, BACKOFF);
  private static final Budget LAST_RUN = new Budget(1, 0, BACKOFF);

  private static final Map<String, PartnerAnswer> ANSWERS =
      Map.of(
          "done", new Done(200, "X-1"),
          "accepted", new Accepted(202, "X-1"),
          "refused", new Refused(RefusalCategory.BUSINESS, FAILURE),
          "throttled", new Throttled(429, RETRY_AFTER),
          "conflict", new Conflict(FAILURE),
          "noEffect", new NoEffect(),
          "nothingYet", new NothingYet(SETTLES_IN),
          "unknown", new Unknown(FAILURE),
          "unreachable", new NotSent(FAILURE, false),
          "heldBack", new NotSent(FAILURE, true));

  private static final List<String> TABLE =
      List.of(
          // state, knowledge → with calls left, without calls left, at the last run
          "IN_PROGRESS nothing → query, query, query",
          "IN_PROGRESS begun → call, call, call",
          "IN_PROGRESS called.done → complete, complete, complete",
          "IN_PROGRESS called.accepted → await, await, await",
          "IN_PROGRESS called.refused → refuse BUSINESS, refuse BUSINESS, refuse BUSINESS",
          "IN_PROGRESS called.throttled → wait, wait, wait",
          "IN_PROGRESS called.conflict → query, query, query",
          "IN_PROGRESS called.noEffect → unknown, unknown, unknown",
          "IN_PROGRESS called.nothingYet → unknown, unknown, unknown",
          "IN_PROGRESS called.unknown → unknown, unknown, unknown",
          "IN_PROGRESS called.unreachable → later, later, refuse PARTNER_UNREACHABLE",
          "IN_PROGRESS called.heldBack → hold, hold, hold",
          "IN_PROGRESS queried.done → complete, complete, complete",
          "IN_PROGRESS queried.accepted → await, await, await",
          "IN_PROGRESS queried.refused → refuse BUSINESS, refuse BUSINESS, refuse BUSINESS",
          "IN_PROGRESS queried.throttled → wait, wait, wait",
          "IN_PROGRESS queried.conflict → later, later, refuse OUTCOME_UNKNOWN",
          "IN_PROGRESS queried.noEffect → call, later, refuse OUTCOME_UNKNOWN",
          "IN_PROGRESS queried.nothingYet → settle, later, refuse OUTCOME_UNKNOWN",
          "IN_PROGRESS queried.unknown → later, later, refuse OUTCOME_UNKNOWN",
          "IN_PROGRESS queried.unreachable → later, later, refuse PARTNER_UNREACHABLE",
          "IN_PROGRESS queried.heldBack → hold, hold, hold",
          "UNKNOWN_OUTCOME nothing → query, query, query",
          "UNKNOWN_OUTCOME begun → query, query, query",
          "UNKNOWN_OUTCOME called.done → complete, complete, complete",
          "UNKNOWN_OUTCOME called.accepted → await, await, await",
          "UNKNOWN_OUTCOME called.refused → refuse BUSINESS, refuse BUSINESS, refuse BUSINESS",
          "UNKNOWN_OUTCOME called.throttled → wait, wait, wait",
          "UNKNOWN_OUTCOME called.conflict → query, query, query",
          "UNKNOWN_OUTCOME called.noEffect → query, query, query",
          "UNKNOWN_OUTCOME called.nothingYet → query, query, query",
          "UNKNOWN_OUTCOME called.unknown → query, query, query",
          "UNKNOWN_OUTCOME called.unreachable → later, later, refuse PARTNER_UNREACHABLE",
          "UNKNOWN_OUTCOME called.heldBack → hold, hold, hold",
          "UNKNOWN_OUTCOME queried.done → complete, complete, complete",
          "UNKNOWN_OUTCOME queried.accepted → await, await, await",
          "UNKNOWN_OUTCOME queried.refused → refuse BUSINESS, refuse BUSINESS, refuse BUSINESS",
          "UNKNOWN_OUTCOME queried.throttled → wait, wait, wait",
          "UNKNOWN_OUTCOME queried.conflict → later, later, refuse OUTCOME_UNKNOWN",
          "UNKNOWN_OUTCOME queried.noEffect → retry-call, later, refuse OUTCOME_UNKNOWN",
          "UNKNOWN_OUTCOME queried.nothingYet → settle, later, refuse OUTCOME_UNKNOWN",
          "UNKNOWN_OUTCOME queried.unknown → later, later, refuse OUTCOME_UNKNOWN",
          "UNKNOWN_OUTCOME queried.unreachable → later, later, refuse PARTNER_UNREACHABLE",
          "UNKNOWN_OUTCOME queried.heldBack → hold, hold, hold",
          "WAITING_CALLBACK nothing → query, query, query",
          "WAITING_CALLBACK begun → query, query, query",
          "WAITING_CALLBACK called.done → complete, complete, complete",
          "WAITING_CALLBACK called.accepted → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK called.refused → refuse BUSINESS, refuse BUSINESS, refuse BUSINESS",
          "WAITING_CALLBACK called.throttled → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK called.conflict → query, query, query",
          "WAITING_CALLBACK called.noEffect → query, query, query",
          "WAITING_CALLBACK called.nothingYet → query, query, query",
          "WAITING_CALLBACK called.unknown → query, query, query",
          "WAITING_CALLBACK called.unreachable → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK called.heldBack → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK queried.done → complete, complete, complete",
          "WAITING_CALLBACK queried.accepted → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK queried.refused → refuse BUSINESS, refuse BUSINESS, refuse BUSINESS",
          "WAITING_CALLBACK queried.throttled → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK queried.conflict → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK queried.noEffect → unknown, unknown, unknown",
          "WAITING_CALLBACK queried.nothingYet → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK queried.unknown → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK queried.unreachable → WAITING, WAITING, WAITING",
          "WAITING_CALLBACK queried.heldBack → WAITING, WAITING, WAITING");

  private static final Map<TaskState, String> WHATEVER_IS_KNOWN =
      Map.of(
          TaskState.PENDING, "begin",
          TaskState.COMPLETED, "DONE",
          TaskState.MANUALLY_RESOLVED, "DONE",
          TaskState.SKIPPED, "DONE",
          TaskState.COMPENSATED, "DONE",
          TaskState.FALLOUT, "fallout",
          TaskState.FAILED, "DONE");

  @TestFactory
  Stream<DynamicTest> theTableHolds() {
    return TABLE.stream().map(row -> DynamicTest.dynamicTest(row, () -> check(row)));
  }

  @Test
  void theTableIsComplete() {
    List<String> missing = new ArrayList<>();
    for (TaskState state : TaskState.values()) {
      if (!WHATEVER_IS_KNOWN.containsKey(state)) {
        everyKnowledge()
            .map(word -> state + " " + word)
            .filter(start -> TABLE.stream().noneMatch(row -> row.startsWith(start + " →")))
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> settledAndUnbegunTasksNeedNoKnowledge() {
    return WHATEVER_IS_KNOWN.entrySet().stream()
        .flatMap(
            row ->
                everyKnowledge()
                    .map(
                        word ->
                            DynamicTest.dynamicTest(
                                row.getKey() + " " + word,
                                () ->
                                    assertThat(
                                            word(
                                                SettlingTask.next(
                                                    row.getKey(), knowledge(word), LAST_RUN)))
                                        .isEqualTo(row.getValue()))));
  }

  @Test
  void nothingButTheOwnBeginLeadsToACallWithoutAQuestion() {
    for (TaskState state : TaskState.values()) {
      assertThat(SettlingTask.next(state, new Nothing(), PLENTY)).isNotInstanceOf(Step.Call.class);
    }
  }

  @Test
  void afterAConflictTheSameKeyDoneIsDoneAndAnotherThingIsACase() {
    assertThat(SettlingTask.next(TaskState.IN_PROGRESS, afterConflict("done"), PLENTY))
        .isInstanceOf(Step.Complete.class);
    for (String nothing : List.of("noEffect", "nothingYet")) {
      assertThat(SettlingTask.next(TaskState.IN_PROGRESS, afterConflict(nothing), PLENTY))
          .isEqualTo(new Step.Refuse(RefusalCategory.DATA, FAILURE));
    }
  }

  @Test
  void throttlingWaitsAsLongAsThePartnerSaysAndBurnsNothing() {
    assertThat(SettlingTask.next(TaskState.IN_PROGRESS, knowledge("called.throttled"), LAST_RUN))
        .isInstanceOfSatisfying(
            Step.TryLater.class,
            later -> {
              assertThat(later.backoff()).isEqualTo(RETRY_AFTER);
              assertThat(later.burnsRetry()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "called.throttled, PARTNER_THROTTLED",
    "queried.throttled, PARTNER_THROTTLED",
    "called.heldBack, PARTNER_UNREACHABLE",
    "queried.heldBack, PARTNER_UNREACHABLE"
  })
  void waitingThatBurnsNothingEndsWithThePatience(String known, String code) {
    for (TaskState state : List.of(TaskState.IN_PROGRESS, TaskState.UNKNOWN_OUTCOME)) {
      assertThat(word(SettlingTask.next(state, knowledge(known), PLENTY.withoutPatience())))
          .isEqualTo("refuse " + code);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "called.throttled",
        "called.heldBack",
        "called.unreachable",
        "queried.throttled",
        "queried.heldBack",
        "queried.unreachable",
        "queried.unknown"
      })
  void whatThePartnerHasAcceptedIsWaitedForHoweverLongAndHoweverFewRetriesAreLeft(String known) {
    assertThat(
            word(
                SettlingTask.next(
                    TaskState.WAITING_CALLBACK, knowledge(known), LAST_RUN.withoutPatience())))
        .isEqualTo("WAITING");
  }

  @Test
  void theLastWordOnAnUnknownOutcomeNamesTheCause() {
    assertThat(SettlingTask.next(TaskState.UNKNOWN_OUTCOME, knowledge("queried.unknown"), LAST_RUN))
        .isEqualTo(
            new Step.Refuse(
                RefusalCategory.TECHNICAL, new Failure("OUTCOME_UNKNOWN", "BAD: bad", 500)));
  }

  private static void check(String row) {
    String[] sides = row.split(" → ");
    String[] start = sides[0].split(" ");
    String[] expected = sides[1].split(", ");
    TaskState state = TaskState.valueOf(start[0]);
    List<Budget> budgets = List.of(PLENTY, NO_CALLS, LAST_RUN);
    for (int i = 0; i < budgets.size(); i++) {
      Step step = SettlingTask.next(state, knowledge(start[1]), budgets.get(i));
      assertThat(word(step)).as("%s with %s", row, budgets.get(i)).isEqualTo(expected[i]);
    }
  }

  private static String word(Step step) {
    return switch (step) {
      case Step.Begin b -> "begin";
      case Step.Call c -> "call";
      case Step.Query q -> "query";
      case Step.QueryEarlier q -> "query " + q.idempotencyKey();
      case Step.RetryCall r -> "retry-call";
      case Step.AnnounceCancel a -> "announce cancel";
      case Step.Cancel c -> "cancel";
      case Step.Complete c -> "complete";
      case Step.AwaitCallback a -> "await";
      case Step.DeclareUnknown u -> "unknown";
      case Step.Refuse(RefusalCategory category, Failure failure) ->
          "refuse "
              + (category == RefusalCategory.TECHNICAL ? failure.code() : category.toString());
      case Step.Finish(TaskOutcome outcome) -> outcome.name();
      case Step.RaiseFallout f -> "fallout";
      case Step.TryLater(Duration backoff, boolean burns, String reason) ->
          burns ? "later" : pause(backoff);
    };
  }

  private static String pause(Duration backoff) {
    if (backoff.equals(SETTLES_IN)) {
      return "settle";
    }
    return backoff.equals(RETRY_AFTER) ? "wait" : "hold";
  }

  private static Stream<String> everyKnowledge() {
    return Stream.concat(
        Stream.of("nothing", "begun"),
        ANSWERS.keySet().stream().flatMap(name -> Stream.of("called." + name, "queried." + name)));
  }

  private static Knowledge knowledge(String word) {
    String[] parts = word.split("\\.");
    return switch (parts[0]) {
      case "nothing" -> new Nothing();
      case "begun" -> new Begun();
      case "called" -> new Called(answer(parts[1]));
      default -> new Queried(answer(parts[1]), null);
    };
  }

  private static Knowledge afterConflict(String word) {
    return new Queried(answer(word), FAILURE);
  }

  private static PartnerAnswer answer(String word) {
    return Objects.requireNonNull(ANSWERS.get(word), word);
  }
}
