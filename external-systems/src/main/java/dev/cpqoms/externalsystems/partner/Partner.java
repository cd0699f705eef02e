package dev.cpqoms.externalsystems.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** The four partners; the lower-case name is the path prefix and the word in scripts and ledger. */
public enum Partner {
  INVENTORY(Set.of("RESERVE", "RELEASE", "SHIP")),
  PROVISIONING(Set.of("PROVISION", "DEPROVISION")),
  BILLING(Set.of("ACTIVATE", "REVERSE")),
  NOTIFICATION(Set.of("NOTIFY"));

  private final Set<String> operations;

  Partner(Set<String> operations) {
    this.operations = operations;
  }

  /** The partner of a path segment or a JSON word; anything else is an illegal argument. */
  @JsonCreator
  public static Partner fromString(String word) {
    for (Partner partner : values()) {
      if (partner.word().equals(word)) {
        return partner;
      }
    }
    throw new IllegalArgumentException("no such partner: " + word);
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean offers(String operation) {
    return operations.contains(operation);
  }

  /** An asynchronous partner accepts first and reports the end by a callback. */
  public boolean isAsynchronous() {
    return this == PROVISIONING;
  }
}
