package dev.cpqoms.blocks.http;

/**
 * What one request may cost.
 *
 * @param bodyBytes the longest body, also when its length is not announced
 * @param largeBodies how many bodies above that are taken in at a time, where a method allows them
 */
public record HttpLimits(int bodyBytes, int largeBodies) {
  public static HttpLimits standard() {
    return new HttpLimits(1_048_576, 1);
  }
}
