package dev.cpqoms.outbox.leased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.outbox.relay.Acknowledged;
import dev.cpqoms.outbox.relay.ClaimLost;
import dev.cpqoms.outbox.relay.OutboxDatabase;
import dev.cpqoms.outbox.relay.OutboxEvent;
import dev.cpqoms.outbox.relay.Setback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasedOutboxTest {

  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofMinutes(5);

  private final UUID quote = UUID.randomUUID();
  private final List<LeasedOutbox> opened = new ArrayList<>();
  private TestDatabase database;
  private OutboxDatabase outbox;

  @BeforeEach
  void createOutbox() {
    database = TestPostgres.shared().freshDatabase("quote");
    outbox =
        new OutboxDatabase(
            database.jdbcUrl(),
            database.owner(),
            database.app(),
            database.relay(),
            "cpq.quote.public.v1");
  }

  @AfterEach
  void clear() {
    opened.forEach(LeasedOutbox::close);
    outbox.close();
    TestPostgres.shared().drop(database);
  }

  @Test
  void what_a_frozen_relay_says_after_its_lease_ran_out_changes_nothing() {
    outbox.append(quote, 1, 2);
    LeasedOutbox frozen = heartless("frozen", SHORT);
    List<OutboxEvent> claimed = frozen.claim(10);
    LeasedOutbox successor = heartless("successor", LONG);
    List<OutboxEvent> taken = firstClaim(successor);

    assertThat(taken).extracting(OutboxEvent::id).containsExactlyElementsOf(ids(claimed));
    assertThat(taken.getFirst().fence()).isGreaterThan(claimed.getFirst().fence());
    assertThat(frozen.holds(claimed.getFirst())).isFalse();
    assertThatThrownBy(() -> frozen.published(acknowledged(claimed, 111)))
        .isInstanceOf(ClaimLost.class);
    assertThatThrownBy(() -> frozen.failed(setBack(claimed))).isInstanceOf(ClaimLost.class);
    assertThatThrownBy(() -> frozen.quarantine(setBack(claimed))).isInstanceOf(ClaimLost.class);
    assertThatThrownBy(() -> frozen.release(claimed)).isInstanceOf(ClaimLost.class);
    assertThat(outbox.statuses(quote)).containsExactly("PUBLISHING", "PUBLISHING");

    successor.published(acknowledged(taken, 222));
    assertThatThrownBy(() -> frozen.published(acknowledged(claimed, 111)))
        .isInstanceOf(ClaimLost.class);
    assertThat(outbox.query("SELECT DISTINCT published_offset FROM outbox_event"))
        .containsExactly("222");
  }

  @Test
  void a_frozen_relay_is_fenced_as_soon_as_its_bucket_has_a_new_owner() {
    outbox.append(quote, 1, 1);
    LeasedOutbox frozen = heartless("frozen", SHORT);
    List<OutboxEvent> claimed = frozen.claim(10);
    BucketLeases successor = new BucketLeases(new Database(outbox.relay()), "successor", LONG);
    await().atMost(Duration.ofSeconds(30)).until(() -> share(successor) == 16);

    assertThatThrownBy(() -> frozen.published(acknowledged(claimed, 1)))
        .isInstanceOf(ClaimLost.class);
    assertThat(outbox.statuses(quote)).containsExactly("PUBLISHING");
  }

  @Test
  void a_lease_lives_as_long_as_the_heart_beats() {
    LeasedOutbox alive = opened(LeasedOutbox.open("quote", outbox.relay(), SHORT));
    assertThat(alive.claim(1)).isEmpty();
    outbox.append(quote, 1, 1);
    LeasedOutbox other = heartless("other", SHORT);

    await()
        .during(SHORT.multipliedBy(2))
        .atMost(Duration.ofSeconds(30))
        .until(() -> other.claim(1).isEmpty());
    assertThat(outbox.query("SELECT DISTINCT epoch FROM relay_lease")).containsExactly("1");
  }

  @Test
  void a_relay_that_leaves_hands_over_at_once() {
    outbox.append(quote, 1, 1);
    LeasedOutbox leaving = LeasedOutbox.open("quote", outbox.relay(), LONG);
    assertThat(leaving.claim(1)).hasSize(1);
    leaving.close();

    assertThat(heartless("next", LONG).claim(1)).hasSize(1);
  }

  @Test
  void two_relays_end_up_with_half_of_the_buckets_each() {
    BucketLeases first = new BucketLeases(new Database(outbox.relay()), "first", LONG);
    BucketLeases second = new BucketLeases(new Database(outbox.relay()), "second", LONG);

    assertThat(share(first)).isEqualTo(16);
    assertThat(share(second)).isZero();
    assertThat(share(first)).isEqualTo(8);
    assertThat(share(second)).isEqualTo(8);
  }

  @Test
  void an_event_behind_one_that_waits_is_not_claimed() {
    outbox.append(quote, 1, 3);
    LeasedOutbox relay = heartless("relay", LONG);
    List<OutboxEvent> first = relay.claim(1);
    assertThat(first).extracting(OutboxEvent::aggregateVersion).containsExactly(1L);
    assertThat(relay.claim(10)).isEmpty();

    relay.failed(
        List.of(
            new Setback(first.getFirst(), 1, Duration.ofMinutes(1), "TimeoutException", "away")));
    assertThat(relay.claim(10)).isEmpty();

    outbox.execute("UPDATE outbox_event SET next_attempt_at = now() WHERE status = 'FAILED'");
    assertThat(relay.claim(10))
        .extracting(OutboxEvent::aggregateVersion)
        .containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void a_claim_that_nobody_settles_is_due_again_when_its_lock_runs_out() {
    outbox.append(quote, 1, 1);
    LeasedOutbox relay = opened(LeasedOutbox.open("quote", outbox.relay(), SHORT));
    assertThat(relay.claim(1)).hasSize(1);

    assertThat(firstClaim(relay)).hasSize(1);
  }

  @Test
  void the_backlog_tells_what_waits_and_for_how_long() {
    LeasedOutbox relay = heartless("relay", LONG);
    assertThat(relay.backlog().byStatus()).isEmpty();
    outbox.append(quote, 1, 3);
    List<OutboxEvent> claimed = relay.claim(1);
    relay.quarantine(setBack(claimed));

    assertThat(relay.backlog().byStatus())
        .containsEntry("PENDING", 2L)
        .containsEntry("QUARANTINED", 1L);
    assertThat(relay.backlog().oldest()).isPositive();
  }

  private LeasedOutbox heartless(String owner, Duration lease) {
    return opened(new LeasedOutbox("quote", lease, new Database(outbox.relay()), owner));
  }

  private LeasedOutbox opened(LeasedOutbox source) {
    opened.add(source);
    return source;
  }

  private static int share(BucketLeases leases) {
    leases.share();
    return leases.count();
  }

  private static List<OutboxEvent> firstClaim(LeasedOutbox relay) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> relay.claim(10), claimed -> !claimed.isEmpty());
  }

  private static List<UUID> ids(List<OutboxEvent> events) {
    return events.stream().map(OutboxEvent::id).toList();
  }

  private static List<Acknowledged> acknowledged(List<OutboxEvent> events, long offset) {
    return events.stream().map(event -> new Acknowledged(event, 0, offset)).toList();
  }

  private static List<Setback> setBack(List<OutboxEvent> events) {
    return events.stream()
        .map(event -> new Setback(event, 1, Duration.ZERO, "CODE", "message"))
        .toList();
  }
}
