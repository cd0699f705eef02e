package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.loop.Stop;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records from Kafka in order and commits an offset only after the database has the record.
 * Losing the broker, the group or the database costs time and duplicates, never a record.
 */
final class PollLoop implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
  private static final Duration POLL = Duration.ofMillis(250);

  private final Subscription subscription;
  private final KafkaSettings kafka;
  private final Receiving receiving;
  private final Stop stop;
  private volatile long lastSignOfLife = System.nanoTime();
  private int outages;

  PollLoop(Subscription subscription, KafkaSettings kafka, Receiving receiving, Stop stop) {
    this.subscription = subscription;
    this.kafka = kafka;
    this.receiving = receiving;
    this.stop = stop;
  }

  boolean isAlive() {
    return System.nanoTime() - lastSignOfLife < subscription.aliveWithin().toNanos();
  }

  @Override
  public void run() {
    while (!stop.requested()) {
      try {
        Consumer<String, byte[]> consumer = kafka.consumer(subscription.consumer(), clientId());
        try {
          consumer.subscribe(subscription.topics());
          pollUntilStopped(consumer);
        } finally {
          consumer.close(CloseOptions.groupMembershipOperation(leaving()));
        }
      } catch (RuntimeException fault) {
        LOG.error("Consumer {} starts over", subscription.consumer(), fault);
        pause();
      }
    }
  }

  /** Who ends in order makes room for others at once, also one whose name would keep its place. */
  private GroupMembershipOperation leaving() {
    return stop.requested()
        ? GroupMembershipOperation.LEAVE_GROUP
        : GroupMembershipOperation.DEFAULT;
  }

  private void pollUntilStopped(Consumer<String, byte[]> consumer) {
    while (!stop.requested()) {
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      lastSignOfLife = System.nanoTime();
      Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
      boolean held = false;
      for (TopicPartition partition : records.partitions()) {
        held |= !takeAll(consumer, partition, records.records(partition), done);
      }
      commit(consumer, done);
      if (held) {
        pause();
      } else if (!done.isEmpty()) {
        outages = 0;
      }
    }
  }

  /** False when the partition was set back because the database is away. */
  private boolean takeAll(
      Consumer<String, byte[]> consumer,
      TopicPartition partition,
      List<ConsumerRecord<String, byte[]>> records,
      Map<TopicPartition, OffsetAndMetadata> done) {
    for (ConsumerRecord<String, byte[]> record : records) {
      if (stop.requested()) {
        return true;
      }
      Outcome outcome = receiving.arrived(record);
      lastSignOfLife = System.nanoTime();
      if (outcome == Outcome.HELD) {
        consumer.seek(partition, record.offset());
        return false;
      }
      done.put(partition, new OffsetAndMetadata(record.offset() + 1));
    }
    return true;
  }

  private void commit(
      Consumer<String, byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> done) {
    if (done.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(done);
    } catch (KafkaException fault) {
      // The records come again, here or at another member, and are recognised as duplicates.
      LOG.warn(
          "Consumer {} could not commit offsets: {}", subscription.consumer(), fault.toString());
    }
  }

  private void pause() {
    outages++;
    stop.await(subscription.retries().delayAfter(outages));
    lastSignOfLife = System.nanoTime();
  }

  private String clientId() {
    return subscription.consumer() + "-inbox";
  }
}
