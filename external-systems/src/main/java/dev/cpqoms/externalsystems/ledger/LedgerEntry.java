package dev.cpqoms.externalsystems.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the ledger file. The words are the file format: never rename one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LedgerEntry.Recorded.class, name = "recorded"),
  @JsonSubTypes.Type(value = LedgerEntry.Repeated.class, name = "repeated"),
  @JsonSubTypes.Type(value = LedgerEntry.Settled.class, name = "settled"),
  @JsonSubTypes.Type(value = LedgerEntry.Delivered.class, name = "delivered")
})
sealed interface LedgerEntry {

  /** An operation was asked for the first time and decided. */
  record Recorded(Effect effect) implements LedgerEntry {}

  /** The same operation was asked for again; nothing was done. */
  record Repeated(EffectKey key) implements LedgerEntry {}

  /** An accepted operation has ended. */
  record Settled(EffectKey key, EffectStatus outcome) implements LedgerEntry {}

  /** The caller has taken note of the end. */
  record Delivered(EffectKey key) implements LedgerEntry {}
}
