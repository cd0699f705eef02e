package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.quote.catalog.domain.CatalogEdition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads parts of an edition through copies. A copy carries the edition that it was made of, and
 * only that edition's is used; what is missing is loaded once, however many miss it.
 */
public final class CopyReading {
  private final Copies copies;
  private final UnitOfWork unitOfWork;
  private final SingleFlight<Wanted, String> loads = new SingleFlight<>();

  public CopyReading(Copies copies, UnitOfWork unitOfWork) {
    this.copies = copies;
    this.unitOfWork = unitOfWork;
  }

  /** Something that is asked for, and where a copy of it would lie. */
  record Wanted(String id, CopyKey key) {}

  /** By id, as far as it exists; the loader answers with JSON by id. */
  <T> Map<String, T> read(
      WorkContext context,
      CatalogEdition edition,
      Part<T> part,
      Collection<Wanted> wanted,
      BiFunction<Transaction, List<String>, Map<String, String>> loader) {
    Map<CopyKey, String> found = copies.find(wanted.stream().map(Wanted::key).toList());
    Map<String, T> known = new HashMap<>();
    List<Wanted> missing = new ArrayList<>();
    for (Wanted one : wanted) {
      Optional<T> copy =
          Optional.ofNullable(found.get(one.key()))
              .flatMap(text -> unstamped(edition, text))
              .flatMap(part::copied);
      copy.ifPresentOrElse(value -> known.put(one.id(), value), () -> missing.add(one));
    }
    if (!missing.isEmpty()) {
      loads
          .load(missing, own -> loaded(context, edition, own, loader))
          .forEach((one, json) -> known.put(one.id(), part.stored(json)));
    }
    return known;
  }

  private Map<Wanted, String> loaded(
      WorkContext context,
      CatalogEdition edition,
      List<Wanted> own,
      BiFunction<Transaction, List<String>, Map<String, String>> loader) {
    List<String> ids = own.stream().map(Wanted::id).toList();
    Map<String, String> stored = unitOfWork.run(context, tx -> loader.apply(tx, ids));
    Map<Wanted, String> loaded = new HashMap<>();
    Map<CopyKey, String> fresh = new LinkedHashMap<>();
    for (Wanted one : own) {
      String json = stored.get(one.id());
      if (json != null) {
        loaded.put(one, json);
        fresh.put(one.key(), stamp(edition) + json);
      }
    }
    copies.keep(fresh);
    return loaded;
  }

  private static Optional<String> unstamped(CatalogEdition edition, String copy) {
    String stamp = stamp(edition);
    return copy.startsWith(stamp) ? Optional.of(copy.substring(stamp.length())) : Optional.empty();
  }

  private static String stamp(CatalogEdition edition) {
    return edition.createdAt() + " ";
  }
}
