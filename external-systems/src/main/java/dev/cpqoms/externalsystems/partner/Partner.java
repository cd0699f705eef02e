package dev.cpqoms.externalsystems.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** The four partners; the lower-case name is the path prefix and the word in scripts and ledger. */
public enum Partner {
  INVENTORY(Set.of("RESERVE", "RELEASE", "SHIP")),
  PROVISIONING(Set.of("PROVISION", "DEPROVISION", Partner.CANCEL)),
  BILLING(Set.of("ACTIVATE", "REVERSE")),
  NOTIFICATION(Set.of("NOTIFY"));

  /** Takes back accepted work that is not done; answered at once. */
  public static final String CANCEL = "CANCEL";

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

  /** Whether the partner accepts the operation first and reports its end by a callback. */
  public boolean callsBack(String operation) {
    return this == PROVISIONING && !operation.equals(CANCEL);
  }
}
