package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.quote.domain.ConversionOutcome;
import dev.cpqoms.quote.quote.domain.Quote;
import org.jspecify.annotations.Nullable;

/**
 * How an accepted quote stands on its way to an order.
 *
 * @param code why there is no order, when it was refused
 * @param detail the same in words
 * @param owner who has to do something about it, when somebody has to
 */
public record ConversionView(
    Status status, @Nullable String code, @Nullable String detail, @Nullable String owner) {

  /** HELD by containment, REQUESTED from order-service, REFUSED by it, or DONE. */
  public enum Status {
    HELD,
    REQUESTED,
    REFUSED,
    DONE
  }

  static @Nullable ConversionView of(Quote quote) {
    return switch (quote.state()) {
      case ACCEPTED -> accepted(quote);
      case CONVERTING_TO_ORDER -> plain(Status.REQUESTED);
      case CONVERTED -> plain(Status.DONE);
      case DRAFT,
          CONFIGURED,
          PRICED,
          VALIDATED,
          APPROVAL_PENDING,
          APPROVED,
          REJECTED,
          EXPIRED,
          CANCELLED ->
          null;
    };
  }

  private static ConversionView accepted(Quote quote) {
    return quote.evidence().conversion() instanceof ConversionOutcome.Refused refused
        ? new ConversionView(
            Status.REFUSED, refused.code(), refused.detail(), quote.identity().owner())
        : plain(Status.HELD);
  }

  private static ConversionView plain(Status status) {
    return new ConversionView(status, null, null, null);
  }
}
