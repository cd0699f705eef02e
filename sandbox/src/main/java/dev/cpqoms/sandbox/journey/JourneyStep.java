package dev.cpqoms.sandbox.journey;

/** The steps of a quote's way, in their order. */
public enum JourneyStep {
  CREATE("create the quote"),
  CONFIGURE("configure it"),
  PRICE("price it"),
  VALIDATE("validate it"),
  SUBMIT("submit it"),
  APPROVE("approve it"),
  DOCUMENT("make the document"),
  ACCEPT("accept it"),
  FULFILL("fulfill the order");

  private final String words;

  JourneyStep(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
