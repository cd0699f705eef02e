package dev.cpqoms.blocks.problem;

import java.net.URI;

/** A registered error: one enum per service implements it, mirrored in contracts/errors. */
public interface ErrorCode {

  /** The registered word, for example {@code QUOTE_WRONG_STATE}. */
  String code();

  /** The HTTP status that carries it. */
  int status();

  /** One human sentence that never varies. */
  String title();

  /** The problem type: an address that identifies the code and leads to its help page. */
  default URI type() {
    return URI.create("https://errors.cpq-oms.example/" + code());
  }
}
