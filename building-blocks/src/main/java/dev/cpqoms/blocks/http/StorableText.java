package dev.cpqoms.blocks.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses text that JSON can say and no database can keep: the character NUL, and half of a
 * surrogate pair. Wherever it stands in a body, it is the client's mistake and never a fault of the
 * statement that would meet it.
 */
final class StorableText extends JsonParserDelegate {

  StorableText(JsonParser parser) {
    super(parser);
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = super.nextToken();
    if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
      check(getText());
    }
    return token;
  }

  private void check(String text) {
    if (text.codePoints().anyMatch(StorableText::isUnstorable)) {
      throw new InvalidField("", "must not contain NUL or half a character")
          .refusal(getParsingContext().pathAsPointer().toString());
    }
  }

  /** Whole pairs are one code point; a surrogate that is left over stands alone. */
  private static boolean isUnstorable(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }
}
