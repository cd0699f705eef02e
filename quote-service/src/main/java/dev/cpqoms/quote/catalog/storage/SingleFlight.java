package dev.cpqoms.quote.catalog.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Guards the database against a stampede: what many miss at the same time is loaded by one of them,
 * key by key, and the others take over the result.
 */
final class SingleFlight<K, V> {
  private final Map<K, CompletableFuture<Optional<V>>> loading = new ConcurrentHashMap<>();

  /** What there is of these keys; the loader is asked once for those that nobody is loading. */
  Map<K, V> load(Collection<K> keys, Function<List<K>, Map<K, V>> loader) {
    List<K> own = new ArrayList<>();
    Map<K, CompletableFuture<Optional<V>>> all = new HashMap<>();
    for (K key : keys) {
      CompletableFuture<Optional<V>> fresh = new CompletableFuture<>();
      CompletableFuture<Optional<V>> current = loading.putIfAbsent(key, fresh);
      if (current == null) {
        own.add(key);
      }
      all.put(key, current == null ? fresh : current);
    }
    if (!own.isEmpty()) {
      loadOwn(own, all, loader);
    }
    Map<K, V> found = new HashMap<>();
    all.forEach((key, value) -> join(value).ifPresent(present -> found.put(key, present)));
    return found;
  }

  private void loadOwn(
      List<K> own,
      Map<K, CompletableFuture<Optional<V>>> all,
      Function<List<K>, Map<K, V>> loader) {
    try {
      Map<K, V> loaded = loader.apply(own);
      own.forEach(key -> future(all, key).complete(Optional.ofNullable(loaded.get(key))));
    } catch (RuntimeException failure) {
      own.forEach(key -> future(all, key).completeExceptionally(failure));
    } finally {
      own.forEach(loading::remove);
    }
  }

  private static <K, V> CompletableFuture<Optional<V>> future(
      Map<K, CompletableFuture<Optional<V>>> all, K key) {
    return all.getOrDefault(key, new CompletableFuture<>());
  }

  private static <T> T join(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw wrapped;
    }
  }
}
