package dev.cpqoms.externalsystems.ledger;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** All that the partners have been asked for so far, and what it says against taking work back. */
record WorkInHand(Collection<Effect> effects) {

  /** Why a draft that takes other work back cannot be done; empty for all other drafts. */
  Optional<Recording> objectionTo(Effect draft) {
    if (draft.asked().undoes() != null) {
      return objectionToUndoing(draft);
    }
    // A cancellation that is refused anyway is remembered as such.
    boolean cancels = draft.asked().cancels() != null && draft.status() == EffectStatus.DONE;
    return cancels ? objectionToCancelling(draft) : Optional.empty();
  }

  /** What has an effect, or will have one. */
  Stream<Effect> standing() {
    return effects.stream().filter(effect -> effect.status() != EffectStatus.REFUSED);
  }

  private Optional<Recording> objectionToUndoing(Effect draft) {
    Optional<Effect> before =
        standing().filter(effect -> effect.undoesTheSameAs(draft)).findFirst();
    if (before.isPresent()) {
      return before.map(Recording.UndoneAlready::new);
    }
    return standing().anyMatch(effect -> effect.isUndoneBy(draft))
        ? Optional.empty()
        : Optional.of(new Recording.NothingToUndo());
  }

  /** What has ended, whatever way, has nothing left to cancel. */
  private Optional<Recording> objectionToCancelling(Effect draft) {
    Optional<Effect> work =
        effects.stream().filter(effect -> effect.isCancelledBy(draft)).findFirst();
    if (work.isEmpty()) {
      return Optional.of(new Recording.NothingToCancel());
    }
    return work.filter(found -> found.status() != EffectStatus.ACCEPTED)
        .map(Recording.TooLate::new);
  }
}
