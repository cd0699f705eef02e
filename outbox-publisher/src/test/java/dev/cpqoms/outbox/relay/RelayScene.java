package dev.cpqoms.outbox.relay;

import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.loop.RetryPolicy;
import dev.cpqoms.outbox.leased.LeasedOutbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;

/** Relays at work between one outbox and one topic. */
final class RelayScene implements AutoCloseable {

  static final Duration LEASE = Duration.ofMillis(1_500);

  private static final RetryPolicy QUICK =
      new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(500), 3);

  final OutboxDatabase outbox;
  final Topics topics;
  final String topic;
  final MeterRegistry meters = new SimpleMeterRegistry();
  private final KafkaSettings kafka;
  private final List<Relay> relays = new ArrayList<>();

  RelayScene(OutboxDatabase outbox, KafkaSettings kafka, String topic) {
    this.outbox = outbox;
    this.kafka = kafka;
    this.topics = new Topics(kafka);
    this.topic = topic;
  }

  static ConditionFactory eventually() {
    return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(100));
  }

  LeasedOutbox source() {
    return LeasedOutbox.open("quote", outbox.relay(), LEASE);
  }

  Relay relay() {
    return relay(source -> source, 50);
  }

  /** A relay whose source is tampered with by a test. */
  Relay relay(UnaryOperator<OutboxSource> tampering, int batch) {
    RelaySettings settings = new RelaySettings(batch, LEASE, Duration.ofMillis(20), QUICK, QUICK);
    Relay relay = new Relay(tampering.apply(source()), kafka, settings, meters).start();
    relays.add(relay);
    return relay;
  }

  void untilAllArePublished() {
    eventually().until(() -> outbox.unpublished() == 0);
  }

  /** What a gapless order looks like. */
  static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  List<Long> firstDeliveries(UUID quote) {
    return topics.firstDeliveries(topic).getOrDefault(quote.toString(), List.of());
  }

  Map<String, List<Long>> firstDeliveries() {
    return topics.firstDeliveries(topic);
  }

  @Override
  public void close() {
    relays.forEach(Relay::close);
    outbox.close();
  }
}
