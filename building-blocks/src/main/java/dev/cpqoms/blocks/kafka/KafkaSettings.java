package dev.cpqoms.blocks.kafka;

import dev.cpqoms.blocks.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka is, and the one way this platform talks to it: text keys, raw bytes as values,
 * producers that never reorder or lose an acknowledged record, consumers that never commit by
 * themselves.
 *
 * @param bootstrap comma-separated host:port pairs
 * @param instance the name of this process among those of its service, null when it has none
 */
public record KafkaSettings(String bootstrap, @Nullable String instance) {

  /** What the broker takes for a name, and short enough for every log. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  /**
   * A send is given up after this long: shorter than any lease, so that a stuck send cannot outlive
   * its claim.
   */
  private static final int DELIVERY_TIMEOUT_MS = 8_000;

  /** The partitions of a killed consumer without a name wait this long for their next owner. */
  private static final int SESSION_TIMEOUT_MS = 15_000;

  private static final int REQUEST_TIMEOUT_MS = 4_000;
  private static final int MAX_BLOCK_MS = 4_000;

  /**
   * A handler may wait for a slow dependency once per record: the group must not take that for
   * death.
   */
  private static final int MAX_POLL_INTERVAL_MS = 600_000;

  private static final int MAX_POLL_RECORDS = 50;

  /** Without a name. */
  public KafkaSettings(String bootstrap) {
    this(bootstrap, null);
  }

  /** Reads {@code CPQ_KAFKA_BOOTSTRAP} and {@code CPQ_INSTANCE}. */
  public static KafkaSettings from(Settings settings) {
    return new KafkaSettings(settings.text("CPQ_KAFKA_BOOTSTRAP"), instance(settings));
  }

  /** Reads {@code CPQ_INSTANCE}: no two processes of a service may have the same. */
  public static @Nullable String instance(Settings settings) {
    String name = settings.text("CPQ_INSTANCE", "");
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      settings.mistake("CPQ_INSTANCE", "is not made of 1 to 100 letters, digits, '.', '_' and '-'");
    }
    return name.isEmpty() ? null : name;
  }

  /** An idempotent producer that waits for all in-sync replicas. */
  public Producer<String, byte[]> producer(String clientId) {
    Map<String, Object> config = common(clientId);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * A member of the group that starts at the oldest record and commits only what it is told to. One
   * with a name that comes back after its death goes on at once with what it had.
   */
  public Consumer<String, byte[]> consumer(String group, String clientId) {
    Map<String, Object> config = common(clientId);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    if (instance != null) {
      config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
    }
    config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MAX_POLL_INTERVAL_MS);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** For topics and reachability. */
  public Admin admin(String clientId) {
    Map<String, Object> config = common(clientId);
    config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
    return Admin.create(config);
  }

  private Map<String, Object> common(String clientId) {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    config.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    config.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    return config;
  }
}
