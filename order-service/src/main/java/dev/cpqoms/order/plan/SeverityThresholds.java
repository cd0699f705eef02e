package dev.cpqoms.order.plan;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.plan.domain.ValueThresholds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant calls large and very large in one currency, as the contracts show it.
 *
 * @param large an amount from which on it counts
 */
public record SeverityThresholds(String large, String veryLarge) {

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}\\.[0-9]{2}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int MOST = 200;

  /** Nobody has to name any: then those of the platform hold. */
  static Map<String, SeverityThresholds> checked(
      @Nullable Map<String, SeverityThresholds> thresholds) {
    if (thresholds == null) {
      return Map.of();
    }
    InvalidField.check(
        thresholds.size() <= MOST, "/severityThresholds", "must not be about so many currencies");
    thresholds.forEach(SeverityThresholds::check);
    return Map.copyOf(thresholds);
  }

  private static void check(String currency, @Nullable SeverityThresholds thresholds) {
    String pointer = "/severityThresholds/" + currency;
    InvalidField.check(
        CURRENCY.matcher(currency).matches(), "/severityThresholds", "must be by ISO 4217 codes");
    SeverityThresholds of = InvalidField.required(pointer, thresholds);
    BigDecimal large = amount(pointer + "/large", of.large());
    BigDecimal veryLarge = amount(pointer + "/veryLarge", of.veryLarge());
    InvalidField.check(large.signum() > 0, pointer + "/large", "must be more than nothing");
    InvalidField.check(
        veryLarge.compareTo(large) > 0, pointer + "/veryLarge", "must be more than large");
  }

  private static BigDecimal amount(String pointer, @Nullable String amount) {
    String text = InvalidField.required(pointer, amount);
    InvalidField.check(
        AMOUNT.matcher(text).matches(),
        pointer,
        "must be an amount with two digits after the point");
    return new BigDecimal(text);
  }

  static Map<String, SeverityThresholds> of(Map<String, ValueThresholds> thresholds) {
    Map<String, SeverityThresholds> shown = new TreeMap<>();
    thresholds.forEach(
        (currency, of) ->
            shown.put(currency, new SeverityThresholds(text(of.large()), text(of.veryLarge()))));
    return shown;
  }

  private static String text(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  ValueThresholds toThresholds() {
    return new ValueThresholds(new BigDecimal(large), new BigDecimal(veryLarge));
  }
}
