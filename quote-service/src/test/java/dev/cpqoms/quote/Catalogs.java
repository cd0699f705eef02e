package dev.cpqoms.quote;

/** Catalogs to publish in tests. */
public final class Catalogs {

  private Catalogs() {}

  /** Internet, SD-WAN that needs it at 1G, a router, seats with volume tiers, an installation. */
  public static String telecom() {
    return """
    {
      "offerings": [
        {"offeringId": "business-internet", "name": "Business internet", "type": "SERVICE",
         "options": [{"optionId": "bandwidth", "name": "Bandwidth", "required": true,
                      "allowedValues": ["100M", "1G"], "default": "100M"}]},
        {"offeringId": "sd-wan", "name": "SD-WAN", "type": "SERVICE"},
        {"offeringId": "dial-up", "name": "Dial-up", "type": "SERVICE"},
        {"offeringId": "router", "name": "Router hardware", "type": "PHYSICAL"},
        {"offeringId": "cloud-pbx-seat", "name": "Cloud PBX seat", "type": "SERVICE"},
        {"offeringId": "installation", "name": "Installation", "type": "FEE"},
        {"offeringId": "dollar-only", "name": "Priced in dollars only", "type": "FEE"}
      ],
      "rules": [
        {"ruleId": "sdwan-needs-internet", "kind": "REQUIRES", "offeringId": "sd-wan",
         "targetOfferingId": "business-internet"},
        {"ruleId": "sdwan-needs-1g", "kind": "REQUIRES_OPTION_VALUE", "offeringId": "sd-wan",
         "targetOfferingId": "business-internet", "optionId": "bandwidth", "value": "1G"},
        {"ruleId": "no-dial-up", "kind": "EXCLUDES", "offeringId": "sd-wan",
         "targetOfferingId": "dial-up"}
      ],
      "priceLists": [
        {"priceListId": "eur-2026", "currency": "EUR", "prices": [
          {"offeringId": "business-internet", "chargeType": "RECURRING", "amount": "99.00",
           "optionValueSurcharges": [
             {"optionId": "bandwidth", "value": "1G", "amount": "80.00"}]},
          {"offeringId": "sd-wan", "chargeType": "RECURRING", "amount": "149.00"},
          {"offeringId": "dial-up", "chargeType": "RECURRING", "amount": "9.00"},
          {"offeringId": "router", "chargeType": "ONE_TIME", "amount": "420.00"},
          {"offeringId": "cloud-pbx-seat", "chargeType": "RECURRING", "amount": "12.00",
           "tiers": [{"fromQuantity": 10, "discountPercent": "5.00"},
                     {"fromQuantity": 50, "discountPercent": "12.50"}]},
          {"offeringId": "installation", "chargeType": "ONE_TIME", "amount": "250.00"}]},
        {"priceListId": "usd-2026", "currency": "USD", "prices": [
          {"offeringId": "dollar-only", "chargeType": "ONE_TIME", "amount": "1.00"}]}
      ],
      "promotions": [
        {"promotionId": "winter-pbx", "offeringId": "cloud-pbx-seat", "percent": "10.00",
         "from": "2026-11-01T00:00:00Z", "until": "2027-03-01T00:00:00Z"}
      ],
      "bundleDiscounts": [
        {"bundleId": "branch-office", "offeringIds": ["business-internet", "sd-wan"],
         "percent": "8.00"}
      ]
    }
    """;
  }
}
