package dev.cpqoms.quote.search.domain;

/** How found quotes are sorted; equal ones by their id, so that pages fit together. */
public enum SearchOrder {
  NEWEST,
  OLDEST,
  /** By the value of one currency, highest first; quotes without a price are left out. */
  HIGHEST_VALUE
}
