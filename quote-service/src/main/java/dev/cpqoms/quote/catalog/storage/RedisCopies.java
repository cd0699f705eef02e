package dev.cpqoms.quote.catalog.storage;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies in Redis. Redis is never waited for: a call has {@value #LIMIT_MILLIS} ms, and after a few
 * failures in a row it is left alone for a while. Nothing of it ever reaches a caller but a miss.
 */
public final class RedisCopies implements Copies {
  private static final Logger LOG = LoggerFactory.getLogger(RedisCopies.class);
  private static final int LIMIT_MILLIS = 50;
  private static final Duration TIME_TO_LIVE = Duration.ofHours(6);
  private static final double JITTER = 0.2;

  private final ClientResources resources;
  private final RedisURI address;
  private final RedisClient client;
  private final Breaker breaker = new Breaker(3, Duration.ofSeconds(2));
  private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connecting;

  public RedisCopies(URI redis) {
    this.resources =
        ClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2).build();
    this.address = RedisURI.create(redis);
    this.client = RedisClient.create(resources);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(SocketOptions.builder().connectTimeout(Duration.ofMillis(500)).build())
            .build());
  }

  @Override
  public Map<String, String> find(List<String> keys) {
    return attempt(
        connection -> {
          Map<String, String> found = new HashMap<>();
          List<KeyValue<String, String>> values =
              within(connection.async().mget(keys.toArray(String[]::new)).toCompletableFuture());
          values.forEach(value -> value.ifHasValue(copy -> found.put(value.getKey(), copy)));
          return found;
        },
        Map.of());
  }

  @Override
  public void keep(Map<String, String> copies) {
    attempt(
        connection -> {
          for (Map.Entry<String, String> copy : copies.entrySet()) {
            within(
                connection
                    .async()
                    .psetex(copy.getKey(), timeToLiveMillis(), copy.getValue())
                    .toCompletableFuture());
          }
          return true;
        },
        false);
  }

  @Override
  public void close() {
    client.shutdown(0, 1, TimeUnit.SECONDS);
    resources.shutdown(0, 1, TimeUnit.SECONDS);
  }

  /** Copies made together do not end together. */
  private static long timeToLiveMillis() {
    double factor = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
    return (long) (TIME_TO_LIVE.toMillis() * factor);
  }

  private <T> T attempt(RedisCall<T> call, T otherwise) {
    if (!breaker.lets()) {
      return otherwise;
    }
    try {
      T result = call.on(within(connection()));
      breaker.succeeded();
      return result;
    } catch (ExecutionException | TimeoutException | RedisException | CancellationException gone) {
      breaker.failed();
      LOG.debug("Redis is left out of this answer", gone);
      return otherwise;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  private synchronized CompletableFuture<StatefulRedisConnection<String, String>> connection() {
    CompletableFuture<StatefulRedisConnection<String, String>> current = connecting;
    if (current == null || current.isCompletedExceptionally()) {
      current = client.connectAsync(StringCodec.UTF8, address).toCompletableFuture();
      connecting = current;
    }
    return current;
  }

  private static <T> T within(CompletableFuture<T> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
  }

  @FunctionalInterface
  private interface RedisCall<T> {
    T on(StatefulRedisConnection<String, String> connection)
        throws ExecutionException, InterruptedException, TimeoutException;
  }
}
