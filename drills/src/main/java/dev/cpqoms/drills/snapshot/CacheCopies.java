package dev.cpqoms.drills.snapshot;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** Reads everything that is in Redis. */
final class CacheCopies {

  private final URI redis;

  CacheCopies(URI redis) {
    this.redis = redis;
  }

  /** Nothing while Redis is away: it owns no truth, so nothing can be missing. */
  List<CacheCopy> copies() {
    RedisClient client = RedisClient.create(redis.toString());
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      RedisCommands<String, String> commands = connection.sync();
      return commands.keys("*").stream()
          .map(key -> new CacheCopy(key, value(commands, key)))
          .toList();
    } catch (RedisConnectionException away) {
      return List.of();
    } finally {
      client.shutdown();
    }
  }

  private static String value(RedisCommands<String, String> commands, String key) {
    return switch (commands.type(key)) {
      case "string" -> Objects.requireNonNullElse(commands.get(key), "");
      case "hash" -> commands.hgetall(key).toString();
      case "none" -> ""; // it has come to its end meanwhile
      default -> throw new IllegalStateException(key + " is of a kind that nobody reads here");
    };
  }
}
