package dev.cpqoms.quote.quote.domain;

import java.util.Locale;

/** What can be asked of a quote that exists. */
public enum QuoteCommand {
  CONFIGURE,
  PRICE,
  VALIDATE,
  SUBMIT,
  DECIDE,
  RECALL,
  EXPIRE_APPROVAL,
  GENERATE_DOCUMENT,
  ACCEPT,
  CONVERT,
  ORDER_CREATED,
  ORDER_REFUSED,
  REVISE,
  CANCEL,
  EXPIRE;

  /** The command as people write it: {@code generate-document}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
