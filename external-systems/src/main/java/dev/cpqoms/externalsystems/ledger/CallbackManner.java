package dev.cpqoms.externalsystems.ledger;

/** How a promised callback is sent; a script may have spoilt it. */
public enum CallbackManner {
  ONCE,
  TWICE,
  NEVER,
  AFTER_A_FORGED_ONE,
  AFTER_A_MISADDRESSED_ONE
}
