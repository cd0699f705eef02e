package dev.cpqoms.bench.platform;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A catalog of many services with tiers, and configurations out of it. */
public final class BenchCatalog {
  private BenchCatalog() {}

  /** {@code offerings} services, each with a monthly price, an installation price and two tiers. */
  public static String of(int offerings) {
    return """
    {"offerings":[%s],
     "priceLists":[{"priceListId":"eur","currency":"EUR","prices":[%s]}],
     "rules":[],"promotions":[],"bundleDiscounts":[]}
    """
        .formatted(
            joined(
                offerings,
                "{\"offeringId\":\"service-%1$d\",\"name\":\"Managed service"
                    + " %1$d\",\"type\":\"SERVICE\"}"),
            joined(
                offerings,
                """
                {"offeringId":"service-%1$d","chargeType":"RECURRING","amount":"%1$d.90",
                 "tiers":[{"fromQuantity":10,"discountPercent":"5.00"},
                          {"fromQuantity":50,"discountPercent":"12.50"}]},
                {"offeringId":"service-%1$d","chargeType":"ONE_TIME","amount":"49.00"}\
                """));
  }

  /** The body of a configuration with so many lines. */
  public static String configuration(int lines) {
    return "{\"items\":["
        + joined(
            lines, "{\"itemId\":\"line-%1$d\",\"offeringId\":\"service-%1$d\",\"quantity\":%1$d}")
        + "]}";
  }

  private static String joined(int count, String template) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(template::formatted)
        .collect(Collectors.joining(","));
  }
}
