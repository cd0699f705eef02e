package dev.cpqoms.blocks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.operational.BlocksDatabase;
import dev.cpqoms.blocks.outbox.DomainEvent;
import dev.cpqoms.blocks.outbox.Outbox;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private static BlocksDatabase database;

  private final Outbox outbox =
      new Outbox("test-service", "cpq.quote.public.v1", IdSource.timeOrdered());
  private final AuditTrail audit = new AuditTrail(IdSource.timeOrdered());
  private Commands commands;
  private UUID aggregate;

  @BeforeAll
  static void migrate() {
    database = new BlocksDatabase();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @BeforeEach
  void freshAggregate() {
    commands = new Commands(database.unitOfWork(), "QUOTE");
    aggregate = UUID.randomUUID();
  }

  @Test
  void aRepeatGetsTheSameBytesAndNoSecondEffect() throws SQLException {
    Answer first = commands.once(command("key-repeat", "hash"), this::takeEffect);
    Answer second = commands.once(command("key-repeat", "hash"), this::takeEffect);

    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(second.status()).isEqualTo(first.status());
    assertThat(second.headers()).containsAllEntriesOf(first.headers());
    assertThat(second.headers()).containsEntry(Answer.REPLAYED, "true");
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    commands.once(command("key-reuse", "hash"), this::takeEffect);

    assertThatThrownBy(() -> commands.once(command("key-reuse", "other"), this::takeEffect))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ProtocolError.IDEMPOTENCY_KEY_REUSED));
  }

  @Test
  void anotherTenantMayUseTheSameKey() {
    commands.once(command("key-shared", "hash"), this::takeEffect);
    aggregate = UUID.randomUUID();

    Answer other = commands.once(command("globex", "key-shared", "hash"), this::takeEffect);

    assertThat(other.headers()).doesNotContainKey(Answer.REPLAYED);
  }

  @Test
  void aBusinessRejectionIsRememberedToo() {
    Answer first = commands.once(command("key-no", "hash"), tx -> rejected());
    Answer second = commands.once(command("key-no", "hash"), this::takeEffect);

    assertThat(first.status()).isEqualTo(409);
    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(second.headers()).containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void aStaleVersionIsNotRememberedSoThatTheKeyWorksWithAFreshOne() {
    Command<String> command = command("key-stale", "hash");
    assertThatThrownBy(
            () ->
                commands.once(
                    command,
                    tx -> {
                      throw Refusal.stale(1, 2);
                    }))
        .isInstanceOf(Refusal.class);

    assertThat(commands.once(command, this::takeEffect).status()).isEqualTo(200);
  }

  @Test
  void aCrashAfterTheEffectLeavesNothingBehind() throws SQLException {
    Command<String> command = command("key-crash", "hash");
    assertThatThrownBy(
            () ->
                commands.once(
                    command,
                    tx -> {
                      takeEffect(tx);
                      throw new IllegalStateException("the process dies here");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(effects()).isZero();

    commands.once(command, this::takeEffect);

    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void whileTheFirstIsRunningARepeatIsTold() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Answer> first =
          threads.submit(
              () ->
                  commands.once(
                      command("key-running", "hash"),
                      tx -> {
                        inside.countDown();
                        await(goOn);
                        return takeEffect(tx);
                      }));
      assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> commands.once(command("key-running", "hash"), this::takeEffect))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ProtocolError.COMMAND_IN_PROGRESS));
      goOn.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void sixtyFourRepeatsAtOnceHaveOneEffect() throws Exception {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      calls.add(() -> statusOf(command("key-64", "hash")));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (Future<Integer> status : threads.invokeAll(calls)) {
        assertThat(status.get()).isIn(200, ProtocolError.COMMAND_IN_PROGRESS.status());
      }
    }
    assertThat(effects()).isEqualTo(1);
  }

  private int statusOf(Command<String> command) {
    try {
      return commands.once(command, this::takeEffect).status();
    } catch (Refusal refusal) {
      return refusal.code().status();
    }
  }

  private Decision<Representation> takeEffect(Transaction tx) {
    outbox.append(tx, new DomainEvent("Quote", aggregate, 1, "QuoteCreated", 1, Map.of("a", "b")));
    audit.append(tx, new AuditEntry("createQuote", "QUOTE", aggregate.toString(), null, 1, null));
    return Decision.yes(
        Representation.ok(1, Map.of("quoteId", aggregate.toString(), "random", Math.random())));
  }

  private static Decision<Representation> rejected() {
    return Decision.no(ProtocolError.COMMAND_IN_PROGRESS, "not now");
  }

  private long effects() throws SQLException {
    return database.count(
        "acme", "SELECT count(*) FROM outbox_event WHERE aggregate_id = '" + aggregate + "'");
  }

  private Command<String> command(String key, String hash) {
    return command("acme", key, hash);
  }

  private Command<String> command(String tenant, String key, String hash) {
    return new Command<>(
        BlocksDatabase.of(tenant), "createQuote", key, hash, aggregate, null, "body");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
