package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.catalog.domain.ChargeType;
import dev.cpqoms.quote.catalog.domain.OptionValueSurcharge;
import dev.cpqoms.quote.catalog.domain.Price;
import dev.cpqoms.quote.catalog.domain.PriceList;
import dev.cpqoms.quote.catalog.domain.VolumeTier;
import dev.cpqoms.quote.request.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price list within a catalog document. */
public record PriceListBody(String priceListId, String currency, List<PriceBody> prices) {

  public PriceListBody {
    Fields.businessId("/priceListId", priceListId);
    Fields.currency("/currency", currency);
    InvalidField.list("/prices", prices, 1, 100_000);
  }

  PriceList priceList() {
    return new PriceList(priceListId, currency, prices.stream().map(PriceBody::price).toList());
  }

  public record PriceBody(
      String offeringId,
      ChargeType chargeType,
      String amount,
      @Nullable List<SurchargeBody> optionValueSurcharges,
      @Nullable List<TierBody> tiers) {
    public PriceBody {
      Fields.businessId("/offeringId", offeringId);
      InvalidField.required("/chargeType", chargeType);
      Fields.amount("/amount", amount);
    }

    Price price() {
      return new Price(
          offeringId,
          chargeType,
          Fields.amount("/amount", amount),
          CatalogDocument.orNone(optionValueSurcharges).stream()
              .map(SurchargeBody::surcharge)
              .toList(),
          CatalogDocument.orNone(tiers).stream().map(TierBody::tier).toList());
    }
  }

  public record SurchargeBody(String optionId, String value, String amount) {
    public SurchargeBody {
      Fields.businessId("/optionId", optionId);
      InvalidField.text("/value", value, 100);
      Fields.amount("/amount", amount);
    }

    OptionValueSurcharge surcharge() {
      return new OptionValueSurcharge(optionId, value, Fields.amount("/amount", amount));
    }
  }

  public record TierBody(int fromQuantity, String discountPercent) {
    public TierBody {
      Fields.between("/fromQuantity", fromQuantity, 1, 10_000);
      Fields.percent("/discountPercent", discountPercent);
    }

    VolumeTier tier() {
      return new VolumeTier(fromQuantity, Fields.percent("/discountPercent", discountPercent));
    }
  }
}
