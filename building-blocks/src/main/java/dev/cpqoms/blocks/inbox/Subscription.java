package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.loop.RetryPolicy;
import dev.cpqoms.contracts.TopicsManifest;
import java.time.Duration;
import java.util.List;

/**
 * What a consumer reads and how patient it is.
 *
 * @param consumer name of the consumer: its Kafka group, its rows in the inbox, and a part of its
 *     dead letter topics
 * @param aliveWithin a consumer that has not polled or worked for this long is taken for stuck
 */
public record Subscription(
    String consumer, List<String> topics, RetryPolicy retries, Duration aliveWithin) {

  public Subscription {
    topics = List.copyOf(topics);
  }

  public static Subscription of(String consumer, List<String> topics) {
    return new Subscription(consumer, topics, RetryPolicy.standard(), Duration.ofSeconds(60));
  }

  String deadLetterTopic(String topic) {
    return TopicsManifest.deadLettersOf(topic, consumer);
  }
}
