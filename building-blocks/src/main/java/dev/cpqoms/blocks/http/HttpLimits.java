package dev.cpqoms.blocks.http;

/**
 * What one request may cost.
 *
 * @param bodyBytes the longest body, also when its length is not announced
 */
public record HttpLimits(int bodyBytes) {
  public static HttpLimits standard() {
    return new HttpLimits(1_048_576);
  }
}
