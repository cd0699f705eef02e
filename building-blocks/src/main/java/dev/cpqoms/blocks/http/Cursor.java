package dev.cpqoms.blocks.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A position in a sorted list: the sort values of the last item seen. Opaque to clients. */
public record Cursor(List<String> keys) {
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  public Cursor {
    keys = List.copyOf(keys);
  }

  public static Cursor of(Object... keys) {
    return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
  }

  public String encode() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(keys));
  }

  /**
   * @throws Refusal INVALID_REQUEST when the text is no cursor of this list
   */
  public static Cursor decode(String text, int keys) {
    try {
      List<String> values = Json.mapper().readValue(Base64.getUrlDecoder().decode(text), TEXTS);
      if (values != null && values.size() == keys && values.stream().allMatch(Objects::nonNull)) {
        return new Cursor(values);
      }
    } catch (IOException | IllegalArgumentException notOurs) {
      throw invalid();
    }
    throw invalid();
  }

  public String text(int index) {
    return keys.get(index);
  }

  /**
   * @throws Refusal INVALID_REQUEST when the value is no UUID
   */
  public UUID uuid(int index) {
    try {
      return UUID.fromString(keys.get(index));
    } catch (IllegalArgumentException notOurs) {
      throw invalid();
    }
  }

  /**
   * @throws Refusal INVALID_REQUEST when the value is no instant
   */
  public Instant instant(int index) {
    try {
      return Instant.parse(keys.get(index));
    } catch (DateTimeException notOurs) {
      throw invalid();
    }
  }

  /**
   * @throws Refusal INVALID_REQUEST when the value is no whole number from 0 on
   */
  public long number(int index) {
    if (!keys.get(index).matches("[0-9]{1,18}")) {
      throw invalid();
    }
    return Long.parseLong(keys.get(index));
  }

  /** The answer to a cursor that is not of this list. */
  public static Refusal invalid() {
    String detail = "cursor must be the nextCursor of an earlier page of the same list.";
    return new Refusal(
        ProtocolError.INVALID_REQUEST, detail, List.of(new Problem.Item(detail, null)));
  }
}
