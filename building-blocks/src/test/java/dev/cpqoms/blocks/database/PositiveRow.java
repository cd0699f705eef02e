package dev.cpqoms.blocks.database;

/** Refuses some rows. */
record PositiveRow(int number) {
  PositiveRow {
    if (number <= 0) {
      throw new IllegalArgumentException("not positive: " + number);
    }
  }
}
