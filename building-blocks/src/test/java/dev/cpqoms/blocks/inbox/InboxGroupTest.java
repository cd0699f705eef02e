package dev.cpqoms.blocks.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestKafka;
import dev.cpqoms.fixtures.servers.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxGroupTest {

  private static final int EVENTS = 8;

  private final List<UUID> quotes = Stream.generate(UUID::randomUUID).limit(12).toList();
  private final RecordingHandler handler = new RecordingHandler();
  private InboxScene scene;

  @BeforeEach
  void setScene() {
    TestDatabase database = TestPostgres.shared().freshDatabase("order");
    scene =
        new InboxScene(
            database.jdbcUrl(), database.owner(), database.app(), TestKafka.shared().bootstrap());
  }

  @AfterEach
  void clear() {
    scene.close();
  }

  @Test
  void consumers_that_come_and_go_share_the_work_and_repeat_no_effect() {
    InboxConsumer leaving = scene.consumer(handler);
    publish(1, EVENTS / 2);
    eventually().until(() -> scene.effects(quotes.getFirst()).size() > 1);
    scene.consumer(handler);
    publish(EVENTS / 2 + 1, EVENTS);
    leaving.close();

    quotes.forEach(this::untilAllEffectsAreThere);
    assertThat(leaving.isAlive()).isFalse();
  }

  @Test
  void kept_events_are_worked_off_by_either_instance_in_order() {
    List<TestEvent> firsts = quotes.stream().map(quote -> TestEvent.of(quote, 1)).toList();
    firsts.forEach(event -> handler.failing(event, () -> new DependencyUnavailable("away")));
    scene.consumer(handler);
    scene.consumer(handler);
    firsts.forEach(scene::publish);
    publish(2, EVENTS);
    eventually()
        .until(
            () ->
                scene.rows("status IN ('RETRYING', 'RECEIVED')").size() == quotes.size() * EVENTS);
    firsts.forEach(handler::healed);

    quotes.forEach(this::untilAllEffectsAreThere);
  }

  @Test
  void who_comes_back_under_the_name_of_a_dead_one_goes_on_without_waiting_for_its_session() {
    try (Consumer<String, byte[]> dead = scene.silentMember("order-service-1")) {
      publish(1, EVENTS);

      scene.named("order-service-1", handler);

      quotes.forEach(this::untilAllEffectsAreThereAtOnce);
      assertThat(dead.groupMetadata().groupInstanceId()).contains("order-service-1");
    }
  }

  @Test
  void who_has_a_name_and_ends_in_order_leaves_its_place_to_others_at_once() {
    InboxConsumer leaving = scene.named("order-service-1", handler);
    publish(1, 1);
    eventually().until(() -> !scene.effects(quotes.getFirst()).isEmpty());
    assertThat(scene.namedMembers()).containsExactly("order-service-1");

    leaving.close();

    assertThat(scene.namedMembers()).isEmpty();
    publish(2, EVENTS);
    scene.named("order-service-2", handler);
    quotes.forEach(this::untilAllEffectsAreThere);
  }

  private void publish(long from, long to) {
    for (long version = from; version <= to; version++) {
      for (UUID quote : quotes) {
        scene.publish(TestEvent.of(quote, version));
      }
    }
  }

  private void untilAllEffectsAreThere(UUID quote) {
    eventually().untilAsserted(() -> allEffectsAreThere(quote));
  }

  /** Well within the session of a member that has gone, see {@link PatientKafka}. */
  private void untilAllEffectsAreThereAtOnce(UUID quote) {
    eventually().atMost(Duration.ofSeconds(60)).untilAsserted(() -> allEffectsAreThere(quote));
  }

  private void allEffectsAreThere(UUID quote) {
    List<Long> all = LongStream.rangeClosed(1, EVENTS).boxed().toList();
    assertThat(scene.effects(quote)).isEqualTo(all);
  }

  private static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100));
  }
}
