package dev.cpqoms.outbox.relay;

import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.telemetry.TraceContext;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a wave (at most one event per aggregate) all at once and waits until Kafka has answered for
 * each of them. The next event of an aggregate is sent only after that: no error, retry or new
 * producer can turn the order around.
 */
final class WavePublisher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WavePublisher.class);

  private final KafkaSettings kafka;
  private final String clientId;
  private @Nullable Producer<String, byte[]> producer;
  private boolean broken;

  WavePublisher(KafkaSettings kafka, String clientId) {
    this.kafka = kafka;
    this.clientId = clientId;
  }

  List<Delivery> publish(List<OutboxEvent> wave) {
    Set<String> unreachable = new HashSet<>();
    List<Future<RecordMetadata>> answers =
        wave.stream().map(event -> send(event, unreachable)).toList();
    List<Delivery> deliveries =
        IntStream.range(0, wave.size()).mapToObj(i -> await(wave.get(i), answers.get(i))).toList();
    if (broken) {
      close();
    }
    return deliveries;
  }

  /**
   * A topic that Kafka does not tell about costs the whole blocking time once per wave, not once
   * per event.
   *
   * @param unreachable topics that are known not to answer, added to here
   */
  private Future<RecordMetadata> send(OutboxEvent event, Set<String> unreachable) {
    if (unreachable.contains(event.topic())) {
      return CompletableFuture.failedFuture(
          new TimeoutException("no answer about topic " + event.topic()));
    }
    Future<RecordMetadata> answer;
    try (Scope _ = TraceContext.continuing(event.traceparent()).makeCurrent()) {
      answer = open().send(EventRecords.of(event));
    } catch (RuntimeException refused) {
      answer = CompletableFuture.failedFuture(refused);
    }
    if (answer.state() == Future.State.FAILED
        && answer.exceptionNow() instanceof TimeoutException) {
      unreachable.add(event.topic());
    }
    return answer;
  }

  private Delivery await(OutboxEvent event, Future<RecordMetadata> answer) {
    try {
      RecordMetadata where = answer.get();
      return new Delivery.Done(new Acknowledged(event, where.partition(), where.offset()));
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      Fault fault = Fault.of(cause);
      // An idempotent producer that has lost its state refuses everything from then on.
      broken |= !fault.isPoison() && !(cause instanceof RetriableException);
      return new Delivery.NotDone(event, fault);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery.NotDone(event, Fault.of(e));
    }
  }

  private Producer<String, byte[]> open() {
    if (producer == null) {
      producer = kafka.producer(clientId);
    }
    return producer;
  }

  @Override
  public void close() {
    broken = false;
    if (producer != null) {
      LOG.info("Producer {} closes", clientId);
      producer.close(Duration.ZERO);
      producer = null;
    }
  }
}
