package dev.cpqoms.quote.request;

/** The body of a command that only asks why. */
public record GiveReason(String reason) implements Reasoned {
  public GiveReason {
    Fields.reason("/reason", reason);
  }
}
