package dev.cpqoms.fulfillment.partner;

import java.util.Locale;

/** The external systems that this process talks to; the word is order-service's adapter name. */
public enum Adapter {
  INVENTORY,
  PROVISIONING,
  BILLING,
  NOTIFICATION;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
