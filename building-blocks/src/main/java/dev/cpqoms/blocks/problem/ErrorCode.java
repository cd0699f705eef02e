package dev.cpqoms.blocks.problem;

import java.net.URI;

/** A registered error: one enum per service implements it, mirrored in contracts/errors. */
public interface ErrorCode {

  /** The name of the constant, which every enum has by itself. */
  String name();

  Meaning meaning();

  /** The registered word, for example {@code QUOTE_WRONG_STATE}. */
  default String code() {
    return name();
  }

  /** The HTTP status that carries it. */
  default int status() {
    return meaning().status();
  }

  /** One human sentence that never varies. */
  default String title() {
    return meaning().title();
  }

  /** The problem type: an address that identifies the code and leads to its help page. */
  default URI type() {
    return URI.create("https://errors.cpq-oms.example/" + code());
  }

  /**
   * What a code says to programs and to people.
   *
   * @param status the HTTP status
   * @param title the sentence
   */
  record Meaning(int status, String title) {}
}
