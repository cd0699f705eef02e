package dev.cpqoms.quote.request;

/** The body of a command that says why; the reason goes into the audit log. */
public interface Reasoned {
  String reason();
}
