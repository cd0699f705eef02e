package dev.cpqoms.quote.catalog.storage;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets one caller load what many miss at the same time; the others take over the result. */
final class SingleFlight<T> {
  private final Map<String, CompletableFuture<T>> loading = new ConcurrentHashMap<>();

  T load(String key, Supplier<T> loader) {
    CompletableFuture<T> own = new CompletableFuture<>();
    CompletableFuture<T> first = loading.putIfAbsent(key, own);
    if (first != null) {
      return join(first);
    }
    try {
      own.complete(loader.get());
    } catch (RuntimeException failure) {
      own.completeExceptionally(failure);
    } finally {
      loading.remove(key, own);
    }
    return join(own);
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
