package dev.cpqoms.externalsystems.ledger;

/** What became of an attempt to record an operation. */
public sealed interface Recording {

  /** Nobody had asked before: the effect stands now. */
  record First(Effect effect) implements Recording {}

  /** The same request came before: its effect stands, no second one was made. */
  record Repeat(Effect effect) implements Recording {}

  /** The key was used with another request: nothing was done. */
  record Clash(Effect other) implements Recording {}

  /** There is no effect with the reference that was to be undone: nothing was done. */
  record NothingToUndo() implements Recording {}

  /** It is undone already, under another key: nothing was done. */
  record UndoneAlready(Effect by) implements Recording {}

  /** There is no work with the reference that was to be cancelled: nothing was done. */
  record NothingToCancel() implements Recording {}

  /** The work that was to be cancelled has ended already: nothing was done. */
  record TooLate(Effect work) implements Recording {}
}
