package dev.cpqoms.quote.quote.domain;

import java.util.UUID;

/** What became of the wish to turn the accepted quote into an order. */
public sealed interface ConversionOutcome {

  /** The one primary order of the accepted revision. */
  record Ordered(UUID orderId, String orderNumber) implements ConversionOutcome {}

  /** Order management said no; a person reads why and converts again or gives up. */
  record Refused(String code, String detail) implements ConversionOutcome {}
}
