package dev.cpqoms.blocks.inbox;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import dev.cpqoms.blocks.loop.RetryPolicy;
import dev.cpqoms.blocks.operational.OperationalTables;
import dev.cpqoms.sandbox.process.Waiting;
import dev.cpqoms.sandbox.server.Login;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** A service with an inbox, a topic of its own and a table of effects, for one test. */
final class InboxScene implements AutoCloseable {

  static final RetryPolicy QUICK =
      new RetryPolicy(Duration.ofMillis(40), Duration.ofMillis(200), 8);

  private static final String CONSUMER = "order-service";
  private static final int PARTITIONS = 3;

  private final String jdbcUrl;
  private final Login owner;
  private final PatientKafka kafka;
  private final String topic = "test." + UUID.randomUUID();
  private final HikariDataSource pool;
  private final UnitOfWork unitOfWork;
  private final Producer<String, byte[]> producer;
  private final List<InboxConsumer> consumers = new ArrayList<>();

  InboxScene(String jdbcUrl, Login owner, Login app, String bootstrap) {
    this.jdbcUrl = jdbcUrl;
    this.owner = owner;
    this.kafka = new PatientKafka(bootstrap);
    new Migrations("order").apply(new DatabaseSettings(jdbcUrl, owner.user(), owner.password(), 2));
    sql(
        """
        CREATE TABLE IF NOT EXISTS effect (position bigint GENERATED ALWAYS AS IDENTITY, tenant_id text NOT NULL,
          aggregate_id uuid NOT NULL, version bigint NOT NULL);
        GRANT SELECT, INSERT ON effect TO order_app
        """);
    pool =
        ConnectionPool.open(
            "inbox-test", new DatabaseSettings(jdbcUrl, app.user(), app.password(), 8));
    unitOfWork =
        new UnitOfWork(
            pool,
            OperationalTables.mappersAnd(List.of(EffectMapper.class)),
            InstantSource.system());
    producer = kafka.producer();
    administer(
        admin -> admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all());
    createDeadLetterTopic();
  }

  String topic() {
    return topic;
  }

  String deadLetterTopic() {
    return topic + "." + CONSUMER + ".dlt";
  }

  void createDeadLetterTopic() {
    administer(
        admin -> admin.createTopics(List.of(new NewTopic(deadLetterTopic(), 1, (short) 1))).all());
  }

  void deleteDeadLetterTopic() {
    administer(admin -> admin.deleteTopics(List.of(deadLetterTopic())).all());
  }

  private void administer(Function<Admin, Future<Void>> work) {
    try (Admin admin = kafka.admin()) {
      work.apply(admin).get();
    } catch (ExecutionException e) {
      if (!isDoneAlready(e)) {
        throw new IllegalStateException("topics are not as the test wants them", e);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("topics are not as the test wants them", e);
    }
  }

  /** An earlier try, whose answer was lost, has done it. */
  private static boolean isDoneAlready(ExecutionException failure) {
    return failure.getCause() instanceof TopicExistsException
        || failure.getCause() instanceof UnknownTopicOrPartitionException;
  }

  InboxConsumer consumer(EventHandler handler) {
    return consumer(handler, QUICK);
  }

  InboxConsumer consumer(EventHandler handler, RetryPolicy retries) {
    return consumer(handler, retries, new KafkaSettings(kafka.bootstrap()));
  }

  InboxConsumer named(String instance, EventHandler handler) {
    return consumer(handler, QUICK, new KafkaSettings(kafka.bootstrap(), instance));
  }

  private InboxConsumer consumer(EventHandler handler, RetryPolicy retries, KafkaSettings as) {
    Subscription subscription =
        new Subscription(CONSUMER, List.of(topic), retries, Duration.ofSeconds(30));
    InboxConsumer consumer =
        new InboxConsumer(
            subscription, List.of(handler), unitOfWork, as, new SimpleMeterRegistry());
    consumers.add(consumer);
    return consumer.start();
  }

  /** A member that has every partition and does nothing; the group believes that it is alive. */
  Consumer<String, byte[]> silentMember(String instance) {
    Consumer<String, byte[]> silent = kafka.member(CONSUMER, instance);
    silent.subscribe(List.of(topic));
    Waiting.until(
        Duration.ofSeconds(60),
        () -> {
          silent.poll(Duration.ofMillis(100));
          return silent.assignment().size() == PARTITIONS;
        });
    return silent;
  }

  /** The names of the group's members that have one. */
  List<String> namedMembers() {
    try (Admin admin = kafka.admin()) {
      return admin.describeConsumerGroups(List.of(CONSUMER)).all().get().values().stream()
          .flatMap(group -> group.members().stream())
          .flatMap(member -> member.groupInstanceId().stream())
          .toList();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends what the relay would send. */
  void publish(TestEvent event) {
    send(event.aggregateId().toString(), event.json().getBytes(StandardCharsets.UTF_8));
  }

  void send(@Nullable String key, byte @Nullable [] value) {
    try {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (Exception e) {
      throw new IllegalStateException("not sent", e);
    }
  }

  /** Versions in the order in which their effects were committed. */
  List<Long> effects(UUID aggregate) {
    return unitOfWork.acrossTenants(
        "test", tx -> tx.mapper(EffectMapper.class).versions(aggregate));
  }

  @Nullable InboxRowView row(UUID eventId) {
    return rows("event_id = '" + eventId + "'").stream().findFirst().orElse(null);
  }

  String status(UUID eventId) {
    InboxRowView row = row(eventId);
    return row == null ? "NONE" : row.status();
  }

  List<InboxRowView> rows(String condition) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        PreparedStatement query =
            connection.prepareStatement("SELECT * FROM inbox_message WHERE " + condition)) {
      statement.execute("SET app.tenant_id = '*'");
      List<InboxRowView> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(view(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InboxRowView view(ResultSet row) throws SQLException {
    return new InboxRowView(
        row.getString("status"),
        row.getInt("retry_count"),
        row.getInt("fault_count"),
        row.getString("payload"),
        row.getString("tenant_id"),
        row.getString("error_code"),
        row.getTimestamp("dlt_published_at") != null);
  }

  void sql(String text) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, owner.user(), owner.password());
  }

  /** All copies on the dead letter topic so far. */
  List<ConsumerRecord<String, byte[]>> deadLetters() {
    try (Consumer<String, byte[]> reader = kafka.reader()) {
      TopicPartition partition = new TopicPartition(deadLetterTopic(), 0);
      reader.assign(List.of(partition));
      reader.seekToBeginning(List.of(partition));
      Map<TopicPartition, Long> ends = new HashMap<>(reader.endOffsets(List.of(partition)));
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      while (reader.position(partition) < ends.getOrDefault(partition, 0L)) {
        reader.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  @Override
  public void close() {
    consumers.forEach(InboxConsumer::close);
    producer.close(Duration.ZERO);
    pool.close();
  }
}
