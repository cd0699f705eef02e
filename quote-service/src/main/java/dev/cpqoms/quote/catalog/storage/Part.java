package dev.cpqoms.quote.catalog.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.quote.money.MoneyJson;
import java.util.Optional;

/** A kind of part of a catalog, and how it is read from JSON. */
record Part<T>(TypeReference<T> type) {

  /** Reads what came from the database; anything unreadable there is a fault. */
  T stored(String json) {
    return MoneyJson.read(json, type);
  }

  /** Reads a copy; one that was cut off, overwritten or written by another release is none. */
  Optional<T> copied(String json) {
    return MoneyJson.readIfPossible(json, type);
  }
}
