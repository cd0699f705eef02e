package dev.cpqoms.quote.configuration.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of the lines that would settle a conflict.
 *
 * @param values to choose one from, for SET_OPTION
 * @param least for SET_QUANTITY: how many of the offering there have to be in all
 * @param most for SET_QUANTITY: how many there may be in all
 */
record Resolution(
    Action action,
    @Nullable String itemId,
    @Nullable String offeringId,
    @Nullable String optionId,
    @Nullable List<String> values,
    @Nullable Integer least,
    @Nullable Integer most) {

  /** What to do. */
  enum Action {
    ADD_LINE,
    REMOVE_LINE,
    RENAME_LINE,
    SET_OPTION,
    CLEAR_OPTION,
    SET_QUANTITY
  }

  static Resolution add(String offeringId) {
    return new Resolution(Action.ADD_LINE, null, offeringId, null, null, null, null);
  }

  static Resolution remove(RequestedLine line) {
    return new Resolution(Action.REMOVE_LINE, line.itemId(), null, null, null, null, null);
  }

  static Resolution rename(RequestedLine line) {
    return new Resolution(Action.RENAME_LINE, line.itemId(), null, null, null, null, null);
  }

  static Resolution choose(RequestedLine line, String optionId, List<String> values) {
    return new Resolution(
        Action.SET_OPTION, line.itemId(), null, optionId, List.copyOf(values), null, null);
  }

  static Resolution clear(RequestedLine line, String optionId) {
    return new Resolution(Action.CLEAR_OPTION, line.itemId(), null, optionId, null, null, null);
  }

  static Resolution quantity(String offeringId, int least, int most) {
    return new Resolution(Action.SET_QUANTITY, null, offeringId, null, null, least, most);
  }
}
