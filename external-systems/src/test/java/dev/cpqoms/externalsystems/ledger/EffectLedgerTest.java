package dev.cpqoms.externalsystems.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cpqoms.externalsystems.partner.Partner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectLedgerTest {

  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("ledger.jsonl");
  }

  @Test
  void theSameRequestIsOneEffectHoweverOftenItComes() throws IOException {
    try (EffectLedger ledger = EffectLedger.open(file)) {
      assertThat(ledger.record(reservation("k1", "h1"))).isInstanceOf(Recording.First.class);
      assertThat(ledger.record(reservation("k1", "h1"))).isInstanceOf(Recording.Repeat.class);

      assertThat(ledger.lines(Optional.of("acme")))
          .singleElement()
          .satisfies(line -> assertThat(line.requests()).isEqualTo(2));
    }
  }

  @Test
  void theSameKeyWithAnotherRequestIsAClashWithoutEffect() throws IOException {
    try (EffectLedger ledger = EffectLedger.open(file)) {
      ledger.record(reservation("k1", "h1"));

      assertThat(ledger.record(reservation("k1", "other"))).isInstanceOf(Recording.Clash.class);
      assertThat(ledger.lines(Optional.empty())).hasSize(1);
    }
  }

  @Test
  void thirtyTwoSimultaneousRequestsAreOneEffect() throws Exception {
    try (EffectLedger ledger = EffectLedger.open(file);
        ExecutorService callers = Executors.newFixedThreadPool(32)) {
      Callable<Recording> call = () -> ledger.record(reservation("k1", "h1"));
      List<Future<Recording>> answers =
          callers.invokeAll(IntStream.range(0, 32).mapToObj(i -> call).toList());

      long first = 0;
      for (Future<Recording> answer : answers) {
        first += answer.get() instanceof Recording.First ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
      assertThat(ledger.lines(Optional.empty()).getFirst().requests()).isEqualTo(32);
    }
  }

  @Test
  void everythingIsThereAgainAfterARestart() throws IOException {
    try (EffectLedger ledger = EffectLedger.open(file)) {
      ledger.record(reservation("k1", "h1"));
      ledger.record(reservation("k1", "h1"));
      ledger.record(accepted("k2"));
      ledger.record(accepted("k3"));
      ledger.settle(accepted("k2").key(), EffectStatus.DONE);
      ledger.markDelivered(accepted("k2").key());
      ledger.settle(accepted("k3").key(), EffectStatus.DONE);
    }

    try (EffectLedger again = EffectLedger.open(file)) {
      assertThat(again.lines(Optional.empty()))
          .extracting(LedgerLine::idempotencyKey, LedgerLine::requests)
          .containsExactly(tuple("k1", 2), tuple("k2", 1), tuple("k3", 1));
      assertThat(again.unreported())
          .extracting(e -> e.key().idempotencyKey())
          .containsExactly("k3");
    }
  }

  @Test
  void aTornLastLineIsForgottenAndTheNextOneIsWhole() throws IOException {
    try (EffectLedger ledger = EffectLedger.open(file)) {
      ledger.record(reservation("k1", "h1"));
    }
    Files.writeString(file, "{\"entry\":\"recorded\",\"eff", StandardOpenOption.APPEND);

    try (EffectLedger again = EffectLedger.open(file)) {
      assertThat(again.lines(Optional.empty())).hasSize(1);
      again.record(reservation("k2", "h2"));
    }
    try (EffectLedger third = EffectLedger.open(file)) {
      assertThat(third.lines(Optional.empty())).hasSize(2);
    }
  }

  @Test
  void damageBeforeTheLastLineStopsTheStartAndNamesTheLine() throws IOException {
    Files.writeString(file, "{\"entry\":\"nonsense\"}\n");

    assertThatThrownBy(() -> EffectLedger.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void aRefusalIsRememberedButIsNoEffect() throws IOException {
    Effect refusal =
        new Effect(
            new EffectKey(Partner.BILLING, "acme", "k1"),
            new Asked("ACTIVATE", "task-1", "h1"),
            "billing-1",
            EffectStatus.REFUSED,
            new Reason("OUT_OF_POLICY", "no"),
            null,
            NOW);
    try (EffectLedger ledger = EffectLedger.open(file)) {
      ledger.record(refusal);

      assertThat(ledger.find(refusal.key())).contains(refusal);
      assertThat(ledger.lines(Optional.empty())).isEmpty();
    }
  }

  @Test
  void theEffectsOfOneTenantDoNotShowThoseOfAnother() throws IOException {
    try (EffectLedger ledger = EffectLedger.open(file)) {
      ledger.record(reservation("k1", "h1"));

      assertThat(ledger.lines(Optional.of("globex"))).isEmpty();
    }
  }

  static Effect reservation(String key, String hash) {
    return new Effect(
        new EffectKey(Partner.INVENTORY, "acme", key),
        new Asked("RESERVE", "task-" + key, hash),
        "inventory-" + key,
        EffectStatus.DONE,
        null,
        null,
        NOW);
  }

  static Effect accepted(String key) {
    return new Effect(
        new EffectKey(Partner.PROVISIONING, "acme", key),
        new Asked("PROVISION", "task-" + key, "h"),
        "provisioning-" + key,
        EffectStatus.ACCEPTED,
        null,
        new PromisedCallback(
            "callback-" + key,
            URI.create("http://127.0.0.1:1/callbacks/v1/provisioning"),
            CallbackManner.ONCE,
            NOW,
            EffectStatus.DONE,
            null,
            null),
        NOW);
  }
}
