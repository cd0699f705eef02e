package dev.cpqoms.quote.configuration.domain;

/**
 * Why a configuration cannot be offered: the rule, the lines it concerns, and a way out.
 *
 * @param line position of the line that brought the rule into force, from 0
 */
public record Conflict(String detail, int line) {

  String pointer() {
    return "/items/" + line;
  }
}
