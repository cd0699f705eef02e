package dev.cpqoms.quote.catalog.storage;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to Redis, which may be slow or dead. A question has {@value #LIMIT_MILLIS} ms,
 * everything else is not waited for, and after a few failures in a row Redis is left alone for a
 * while.
 */
final class RedisLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
  private static final int LIMIT_MILLIS = 50;
  private static final int MOST_WAITING = 5000;

  private final ClientResources resources;
  private final RedisURI address;
  private final RedisClient client;
  private final Breaker breaker = new Breaker(3, Duration.ofSeconds(2));
  private @Nullable CompletableFuture<StatefulRedisConnection<String, String>> connecting;

  RedisLink(URI redis) {
    this.resources =
        ClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2).build();
    this.address = RedisURI.create(redis);
    this.client = RedisClient.create(resources);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(MOST_WAITING)
            .timeoutOptions(TimeoutOptions.enabled(Duration.ofMillis(10L * LIMIT_MILLIS)))
            .socketOptions(SocketOptions.builder().connectTimeout(Duration.ofMillis(500)).build())
            .build());
  }

  /** Waits for the answer as long as there is time; afterwards there is none. */
  void ask(Function<RedisAsyncCommands<String, String>, CompletableFuture<?>> question) {
    attempt(redis -> within(question.apply(redis)));
  }

  /** Sends something whose outcome does not matter to the caller. */
  void tell(Consumer<RedisAsyncCommands<String, String>> messages) {
    attempt(messages::accept);
  }

  /** What a message came to counts for the breaker. */
  void watch(CompletionStage<?> message) {
    message.whenComplete(
        (done, failure) -> {
          if (failure != null) {
            breaker.failed();
          }
        });
  }

  @Override
  public void close() {
    client.shutdown(0, 1, TimeUnit.SECONDS);
    resources.shutdown(0, 1, TimeUnit.SECONDS);
  }

  private void attempt(RedisCall call) {
    if (!breaker.lets()) {
      return;
    }
    try {
      call.on(within(connection()).async());
      breaker.succeeded();
    } catch (ExecutionException | TimeoutException | RedisException | CancellationException gone) {
      breaker.failed();
      LOG.debug("Redis is left out of this answer", gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
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
  private interface RedisCall {
    void on(RedisAsyncCommands<String, String> redis)
        throws ExecutionException, InterruptedException, TimeoutException;
  }
}
