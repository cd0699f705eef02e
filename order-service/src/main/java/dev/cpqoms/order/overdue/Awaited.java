package dev.cpqoms.order.overdue;

/** What a call waits for; the check constraint of call_deadline names the same words. */
enum Awaited {
  /** To hear what the call has done: it was begun, or its outcome is unknown. */
  ANSWER("CALL_OUTCOME_OVERDUE", "Nobody has said what became of"),
  /** The partner's report about work that it has accepted. */
  CALLBACK("CALLBACK_OVERDUE", "The partner has not reported on");

  private final String code;
  private final String words;

  Awaited(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** What the case of an overdue call is called. */
  String code() {
    return code;
  }

  String words() {
    return words;
  }
}
