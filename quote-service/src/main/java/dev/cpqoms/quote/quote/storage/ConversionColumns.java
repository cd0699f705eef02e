package dev.cpqoms.quote.quote.storage;

import dev.cpqoms.quote.quote.domain.ConversionOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the conversion, as columns. */
record ConversionColumns(
    @Nullable UUID orderId,
    @Nullable String orderNumber,
    @Nullable String refusalCode,
    @Nullable String refusalDetail) {

  static ConversionColumns of(@Nullable ConversionOutcome outcome) {
    return switch (outcome) {
      case null -> new ConversionColumns(null, null, null, null);
      case ConversionOutcome.Ordered(UUID orderId, String orderNumber) ->
          new ConversionColumns(orderId, orderNumber, null, null);
      case ConversionOutcome.Refused(String code, String detail) ->
          new ConversionColumns(null, null, code, detail);
    };
  }
}
