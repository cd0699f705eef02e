package dev.cpqoms.drills.invariants;

import static dev.cpqoms.drills.invariants.SoundSnapshot.ORDER;
import static dev.cpqoms.drills.invariants.SoundSnapshot.QUOTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.drills.snapshot.Aggregate;
import dev.cpqoms.drills.snapshot.CacheCopy;
import dev.cpqoms.drills.snapshot.CallAttempt;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.LogLine;
import dev.cpqoms.drills.snapshot.PriceSnapshot;
import dev.cpqoms.drills.snapshot.QuoteEvidence;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantsCanFailTest {

  @Test
  void nothingIsFoundWhereEverythingHolds() {
    assertThat(InvariantChecker.violations(new SoundSnapshot().read())).isEmpty();
  }

  @Test
  void everyInvariantIsShownToFail() {
    assertThat(plantedViolations().map(planted -> planted.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(
            InvariantChecker.invariants().stream().map(Invariant::id).toList());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("plantedViolations")
  void aPlantedViolationIsFound(String id, String what, Consumer<SoundSnapshot> damage) {
    SoundSnapshot snapshot = new SoundSnapshot();
    damage.accept(snapshot);

    assertThat(InvariantChecker.violations(snapshot.read()))
        .as(what)
        .anyMatch(violation -> violation.startsWith(id + ":"));
  }

  static Stream<Arguments> plantedViolations() {
    return Stream.of(plantedInMessages(), plantedInBusiness(), plantedBetweenTenants())
        .flatMap(planted -> planted);
  }

  private static Stream<Arguments> plantedInMessages() {
    return Stream.of(
        planted("I1", "a record is lost", s -> s.kafka.removeLast()),
        planted("I2", "an aborted event is on Kafka", s -> s.outbox.removeLast()),
        planted(
            "I3",
            "a version overtakes another",
            s -> {
              s.kafka.set(1, SoundSnapshot.fact(2, 3, "QuotePriced"));
              s.kafka.set(2, SoundSnapshot.fact(3, 2, "QuoteConfigured"));
            }),
        planted(
            "I4",
            "a consumer never handled its event",
            s -> s.outbox.add(SoundSnapshot.event(4, "QuoteConversionRequested"))),
        planted(
            "I8",
            "a state was written without its event",
            s -> s.aggregates.set(0, quoteIn("VALIDATED", 4))),
        planted("I8", "an update was lost", s -> s.aggregates.set(0, quoteIn("PRICED", 2))),
        planted(
            "I8",
            "a transition is illegal",
            s -> s.outbox.set(2, SoundSnapshot.event(3, "QuoteAccepted"))),
        planted(
            "I9",
            "an audit row was changed",
            s -> s.audit.set(0, SoundSnapshot.auditEntry(1, "changed", s.audit.getFirst().hash()))),
        planted("I9", "an audit row was removed", s -> s.audit.removeFirst()),
        planted("I9", "no mutation left an audit row", s -> s.audit.clear()),
        planted(
            "I9",
            "one mutation of an audited correlation left no row of its own",
            s -> s.outbox.add(SoundSnapshot.eventAt(Instant.EPOCH.plusMillis(1)))));
  }

  private static Stream<Arguments> plantedInBusiness() {
    return Stream.of(
        planted(
            "I5",
            "a second order",
            s -> s.orders.add(SoundSnapshot.origin(new UUID(0, 8), "PRIMARY", QUOTE))),
        planted(
            "I5",
            "a primary order without a quote",
            s -> s.orders.add(SoundSnapshot.origin(new UUID(0, 8), "PRIMARY", null))),
        planted(
            "I5",
            "an order without a quote that names one",
            s -> s.orders.add(SoundSnapshot.origin(new UUID(0, 8), "DIRECT", new UUID(0, 9)))),
        planted("I5", "a converted quote without order", s -> s.orders.clear()),
        planted("I6", "an effect happened twice", s -> s.effects.add(s.effects.getFirst())),
        planted(
            "I6",
            "an effect nobody attempted",
            s -> s.effects.add(new Effect("billing", "ACTIVATE", "acme", "other", "other", 1))),
        planted("I6", "an attempt without effect", s -> s.effects.clear()),
        planted(
            "I6",
            "what an asset stood on is left after its end",
            s -> s.built.set(0, SoundSnapshot.built("TERMINATED", SoundSnapshot.TASK, 0))),
        planted(
            "I6",
            "an effect was taken back twice",
            s -> s.built.set(0, SoundSnapshot.built("ACTIVE", SoundSnapshot.TASK, 2))),
        planted(
            "I6",
            "a change has left the old beside the new",
            s -> s.built.add(SoundSnapshot.built("ACTIVE", new UUID(0, 7), 0))),
        planted(
            "I6",
            "cancelled work took effect all the same",
            s -> s.effects.add(SoundSnapshot.provisioning("PROVISION", "task-5-a0-r1"))),
        planted(
            "I6",
            "work counts as done although it was cancelled",
            s -> s.attempts.set(1, SoundSnapshot.cancelledWork("DONE"))),
        planted(
            "I6",
            "a cancellation that the partner knows nothing of",
            s -> s.effects.remove(SoundSnapshot.provisioning("CANCEL", "task-5-a0-r1-cancel"))),
        planted(
            "I6",
            "a cancelled order has left a reservation that nothing takes back",
            s -> s.unwanted.set(0, SoundSnapshot.unwanted(null, false))),
        planted(
            "I6",
            "what takes a reservation back has not done it",
            s -> s.unwanted.set(0, SoundSnapshot.unwanted(new UUID(0, 99), false))),
        planted(
            "I7",
            "a cancellation whose end nobody knows",
            s -> s.attempts.set(2, SoundSnapshot.cancellation("OPEN"))),
        planted(
            "I7",
            "an unknown outcome nobody owns",
            s -> s.attempts.set(0, SoundSnapshot.attempt("UNKNOWN", SoundSnapshot.SETTLED))),
        planted(
            "I7",
            "what was given up, its case closed, and nobody knows",
            s -> s.attempts.set(0, SoundSnapshot.attempt("GIVEN_UP", SoundSnapshot.SETTLED))),
        planted(
            "I7",
            "an outcome that an end of the task does not tell",
            s ->
                s.attempts.set(
                    0,
                    SoundSnapshot.attempt("UNKNOWN", new CallAttempt.InHand(false, true, false)))),
        planted(
            "I7",
            "a call beyond its time, though its task has a case",
            s ->
                s.attempts.set(
                    0,
                    SoundSnapshot.attempt(
                        "WAITING_CALLBACK", new CallAttempt.InHand(true, false, true)))),
        planted("I11", "a total is wrong", s -> s.prices.set(0, SoundSnapshot.price("80.00"))),
        planted("I11", "a price was changed", InvariantsCanFailTest::changeHash),
        planted(
            "I13",
            "the document is of another revision",
            s ->
                s.quotes.set(
                    0, new QuoteEvidence("acme", SoundSnapshot.QUOTE, "CONVERTED", 2, 2, 2, 1, 2))),
        planted(
            "I14",
            "an asset came before its item",
            s -> s.items.set(0, SoundSnapshot.item("ADD", "PENDING", true))),
        planted(
            "I14",
            "a completed order lacks its asset",
            s -> s.items.set(0, SoundSnapshot.item("ADD", "COMPLETED", false))),
        planted(
            "I14",
            "a completed order is billed for nothing: refused, given up, or never handed over",
            s -> s.items.set(0, SoundSnapshot.item("ADD", "COMPLETED", true, 1))),
        planted(
            "I14",
            "what a completed order disconnected is still active",
            s -> s.items.set(0, SoundSnapshot.item("DISCONNECT", "COMPLETED", true))),
        planted(
            "I14",
            "an asset ended before its item was complete",
            s -> s.assets.add(SoundSnapshot.chapter(2, "DISCONNECT", "PENDING", "TERMINATED"))),
        planted(
            "I14",
            "a chapter of a history is missing",
            s -> s.assets.set(0, SoundSnapshot.chapter(2, "MODIFY", "COMPLETED", "ACTIVE"))),
        planted(
            "I14",
            "an asset ended and its history does not say how",
            s -> s.assets.set(0, SoundSnapshot.chapter(1, "ADD", "COMPLETED", "TERMINATED"))),
        planted(
            "I12",
            "a completed order whose process still runs",
            s -> s.processes.set(0, SoundSnapshot.process("STARTED", true))),
        planted(
            "I12",
            "an order whose process was never started",
            s -> s.processes.set(0, SoundSnapshot.process("PENDING", false))),
        planted(
            "I12",
            "a process whose end the engine has not told",
            s -> s.processes.set(0, SoundSnapshot.toldOf("ACTIVE"))),
        planted(
            "I12",
            "a process that the engine has never told of",
            s -> s.processes.set(0, SoundSnapshot.toldOf(null))));
  }

  private static Stream<Arguments> plantedBetweenTenants() {
    UUID foreign = new UUID(5, 5);
    return Stream.<Consumer<SoundSnapshot>>of(
            s -> s.kafka.add(SoundSnapshot.factAbout(foreign)),
            s -> s.outbox.add(SoundSnapshot.eventAbout(foreign)),
            s -> s.audit.add(SoundSnapshot.auditAbout(foreign)),
            s -> s.log.add(new LogLine("workflow", "acme", "t", "foreign", Set.of(foreign))),
            s -> s.log.add(new LogLine("workflow", "", "t", "both", Set.of(foreign, QUOTE))),
            s -> s.cache.add(new CacheCopy("catalog:initech:main:v1:offering:router", "{}")),
            s -> s.cache.add(new CacheCopy("catalog:v1:offering:router", "{}")),
            s -> s.orders.add(SoundSnapshot.origin(ORDER, "PRIMARY", foreign)),
            s ->
                s.effects.add(
                    new Effect("billing", "ACTIVATE", "acme", "k", foreign.toString(), 1)))
        .map(
            damage ->
                planted(
                    "I10",
                    "another tenant shows",
                    s -> {
                      s.aggregates.add(new Aggregate("globex", "Quote", foreign, "DRAFT", 1));
                      damage.accept(s);
                    }));
  }

  private static void changeHash(SoundSnapshot snapshot) {
    PriceSnapshot sound = snapshot.prices.getFirst();
    snapshot.prices.set(
        0,
        new PriceSnapshot(
            sound.tenant(), sound.quoteId(), sound.revision(), sound.content(), "0".repeat(64)));
  }

  private static Aggregate quoteIn(String state, long version) {
    return new Aggregate("acme", "Quote", SoundSnapshot.QUOTE, state, version);
  }

  private static Arguments planted(String id, String what, Consumer<SoundSnapshot> damage) {
    return Arguments.of(id, what, damage);
  }
}
