package dev.cpqoms.order.fallout.domain;

/**
 * What kind of knowledge a case needs; the check constraint of fallout_case names the same words.
 */
public enum FalloutCategory {
  TECHNICAL,
  PROCESS,
  BUSINESS,
  DATA
}
