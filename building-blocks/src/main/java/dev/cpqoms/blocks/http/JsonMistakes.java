package dev.cpqoms.blocks.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says where a body is wrong and what would be right, without a word about classes. */
final class JsonMistakes {
  private JsonMistakes() {}

  static Refusal refusal(JsonProcessingException wrong) {
    return wrong instanceof JsonMappingException mapping ? unfit(mapping) : malformed(wrong);
  }

  private static Refusal malformed(JsonProcessingException wrong) {
    JsonLocation at = wrong.getLocation();
    String place =
        at == null ? "." : " at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    return new Refusal(ProtocolError.MALFORMED_JSON, "The body is not well-formed JSON" + place);
  }

  private static Refusal unfit(JsonMappingException wrong) {
    String place = pointer(wrong.getPath());
    return switch (reason(wrong)) {
      case InvalidField invalid -> invalid.refusal(place);
      case Refusal refusal -> refusal;
      default -> new InvalidField("", detail(wrong)).refusal(place);
    };
  }

  /** What a constructor or the stream has thrown, under the wrappings of Jackson. */
  private static Throwable reason(Throwable wrong) {
    Throwable reason = wrong;
    while (reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason;
  }

  private static String detail(JsonMappingException wrong) {
    return switch (wrong) {
      case UnrecognizedPropertyException _ -> "is an unknown field";
      case MismatchedInputException mismatch when isAbsent(mismatch) -> "is required";
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          "must be " + words(mismatch.getTargetType());
      default -> "is not a valid value";
    };
  }

  /** Only a primitive cannot be null, and it is the last of an object that tells of one missing. */
  private static boolean isAbsent(MismatchedInputException mismatch) {
    Class<?> type = mismatch.getTargetType();
    return type != null
        && type.isPrimitive()
        && mismatch.getProcessor() instanceof JsonParser parser
        && (parser.hasToken(JsonToken.END_OBJECT) || parser.hasToken(JsonToken.VALUE_NULL));
  }

  private static String words(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "a date or time in ISO-8601";
    }
    return structure(type);
  }

  private static String structure(Class<?> type) {
    if (type == UUID.class) {
      return "a UUID";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord()
        ? "an object with its required fields"
        : "a value of its schema";
  }

  /** RFC 6901. */
  private static String pointer(List<JsonMappingException.Reference> path) {
    return path.stream()
        .map(JsonMistakes::step)
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static String step(JsonMappingException.Reference reference) {
    String field = reference.getFieldName();
    return field == null ? Integer.toString(reference.getIndex()) : field;
  }
}
