package dev.cpqoms.quote.catalog.storage;

import io.lettuce.core.KeyValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Copies in Redis. Nothing of it ever reaches a caller but a miss. */
public final class RedisCopies implements Copies {
  static final double JITTER = 0.2;

  /**
   * Keeps the life of a hash as it began: fields that come later do not prolong those that are
   * there. With a sequence above 0, a later value stays.
   */
  private static final String KEEP_FIELD =
      """
      local there = redis.call('HGET', KEYS[1], ARGV[1])
      if there and tonumber(ARGV[3]) > 0 then
        local revision = string.match(there, '"revision":(%d+)')
        if revision and tonumber(revision) > tonumber(ARGV[3]) then return 0 end
      end
      redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
      if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[4]) end
      return 1
      """;

  private final RedisLink link;

  public RedisCopies(URI redis) {
    this.link = new RedisLink(redis);
  }

  @Override
  public Map<CopyKey, String> find(Collection<CopyKey> keys) {
    Map<CopyKey, String> found = new ConcurrentHashMap<>();
    if (!keys.isEmpty()) {
      link.ask(redis -> looks(redis, keys, found));
    }
    return Map.copyOf(found);
  }

  @Override
  public void keep(Map<CopyKey, String> copies) {
    link.tell(redis -> copies.forEach((key, copy) -> link.watch(kept(redis, key, 0, copy))));
  }

  @Override
  public void keepLatest(CopyKey key, long sequence, String copy) {
    link.tell(redis -> link.watch(kept(redis, key, sequence, copy)));
  }

  @Override
  public void close() {
    link.close();
  }

  /** One look for all plain keys and one for each hash, all under way at the same time. */
  private static CompletableFuture<?> looks(
      RedisAsyncCommands<String, String> redis,
      Collection<CopyKey> keys,
      Map<CopyKey, String> found) {
    List<CompletionStage<?>> looks = new ArrayList<>();
    List<CopyKey> plain = keys.stream().filter(key -> key.field() == null).toList();
    if (!plain.isEmpty()) {
      String[] names = plain.stream().map(CopyKey::key).toArray(String[]::new);
      looks.add(redis.mget(names).thenAccept(values -> take(plain, values, found)));
    }
    keys.stream()
        .filter(key -> key.field() != null)
        .collect(Collectors.groupingBy(CopyKey::key))
        .forEach(
            (hash, fields) -> {
              String[] names = fields.stream().map(CopyKey::field).toArray(String[]::new);
              looks.add(redis.hmget(hash, names).thenAccept(values -> take(fields, values, found)));
            });
    return CompletableFuture.allOf(
        looks.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new));
  }

  private static void take(
      List<CopyKey> keys, List<KeyValue<String, String>> values, Map<CopyKey, String> found) {
    for (int i = 0; i < keys.size(); i++) {
      CopyKey key = keys.get(i);
      values.get(i).ifHasValue(copy -> found.put(key, copy));
    }
  }

  private static CompletionStage<?> kept(
      RedisAsyncCommands<String, String> redis, CopyKey key, long sequence, String copy) {
    long life = timeToLiveMillis(key.kind());
    return key.field() == null
        ? redis.psetex(key.key(), life, copy)
        : redis.eval(
            KEEP_FIELD,
            ScriptOutputType.INTEGER,
            new String[] {key.key()},
            key.field(),
            copy,
            String.valueOf(sequence),
            String.valueOf(life));
  }

  /** Copies made together do not end together. */
  private static long timeToLiveMillis(KeyClass kind) {
    double factor = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
    return (long) (kind.timeToLive.toMillis() * factor);
  }
}
