package dev.cpqoms.order.task;

import dev.cpqoms.order.fallout.domain.FalloutCategory;

/** Why a task cannot go on: the partner says no, the call cannot be made, or the data is wrong. */
public enum RefusalCategory {
  BUSINESS(FalloutCategory.BUSINESS),
  TECHNICAL(FalloutCategory.TECHNICAL),
  DATA(FalloutCategory.DATA);

  private final FalloutCategory ofCase;

  RefusalCategory(FalloutCategory ofCase) {
    this.ofCase = ofCase;
  }

  /** The category of the case that follows. */
  FalloutCategory ofCase() {
    return ofCase;
  }
}
