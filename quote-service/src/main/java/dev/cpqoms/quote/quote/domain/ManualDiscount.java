package dev.cpqoms.quote.quote.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a person took off a line, and why.
 *
 * @param percent 0 to 100, with two digits after the point like the column that keeps it
 */
public record ManualDiscount(BigDecimal percent, String reason) {
  private static final int DIGITS = 2;

  public ManualDiscount {
    percent = percent.setScale(DIGITS, RoundingMode.UNNECESSARY);
  }
}
