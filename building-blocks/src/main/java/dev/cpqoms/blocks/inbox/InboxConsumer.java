package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.loop.Pace;
import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.blocks.loop.Stop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer of a service: reads its topics in a thread of its own, and retries kept events in a
 * second one.
 *
 * <p>Instances of one consumer may run in several processes; they share the partitions.
 */
public final class InboxConsumer implements AutoCloseable {

  /** What a unit of work must know to run a consumer. */
  public static final Class<?> MAPPER = InboxMapper.class;

  private static final Logger LOG = LoggerFactory.getLogger(InboxConsumer.class);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final Stop stop = new Stop();
  private final PollLoop polling;
  private final Thread pollThread;
  private final PollingLoop retrying;
  private final DeadLetters deadLetters;

  public InboxConsumer(
      Subscription subscription,
      List<EventHandler> handlers,
      UnitOfWork unitOfWork,
      KafkaSettings kafka,
      MeterRegistry registry) {
    Inbox inbox = new Inbox(subscription, unitOfWork);
    InboxMetrics metrics = new InboxMetrics(subscription.consumer(), registry);
    Receiving receiving = new Receiving(inbox, new Handlers(handlers), metrics);
    deadLetters = new DeadLetters(subscription, kafka, inbox, metrics);
    polling = new PollLoop(subscription, kafka, receiving, stop);
    pollThread = new Thread(polling, "inbox-" + subscription.consumer());
    retrying =
        new PollingLoop(
            "inbox-retry-" + subscription.consumer(),
            new Pace(IDLE, subscription.retries()),
            new RetryRound(inbox, receiving, deadLetters));
  }

  /** Starts both threads; Kafka and the database may still be away. */
  public InboxConsumer start() {
    pollThread.start();
    retrying.start();
    return this;
  }

  /**
   * Whether both threads run and the poll thread has shown a sign of life within the subscription's
   * limit.
   */
  public boolean isAlive() {
    return pollThread.isAlive() && retrying.isAlive() && polling.isAlive();
  }

  /** Lets the event in hand finish, commits, and leaves the group. */
  @Override
  public void close() {
    stop.request();
    try {
      pollThread.join(CLOSE_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    retrying.close();
    deadLetters.close();
    if (pollThread.isAlive()) {
      LOG.warn(
          "{} did not end in time; its event in hand will be delivered again",
          pollThread.getName());
    }
  }
}
