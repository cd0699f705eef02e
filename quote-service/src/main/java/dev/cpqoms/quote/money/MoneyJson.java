package dev.cpqoms.quote.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.cpqoms.blocks.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The platform's JSON with decimals as text, in both directions: no reader can mistake an amount
 * for a floating-point number. What has no value is left out.
 */
public final class MoneyJson {
  private static final ObjectMapper MAPPER =
      Json.mapper()
          .copy()
          .setSerializationInclusion(JsonInclude.Include.NON_NULL)
          .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .registerModule(
              new SimpleModule()
                  .addSerializer(BigDecimal.class, new PlainText())
                  .addDeserializer(BigDecimal.class, new FromText()));

  private MoneyJson() {}

  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write as JSON: " + value.getClass(), e);
    }
  }

  /** For a document of the platform that it becomes a part of, as it is: written once. */
  public static Object written(Object value) {
    return new RawValue(text(value));
  }

  /** Reads text that this service has written itself; anything else is a fault. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot read " + type.getSimpleName(), e);
    }
  }

  /** Reads text that this service has written itself; anything else is a fault. */
  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot read " + type.getType(), e);
    }
  }

  /** Reads text that anybody may have written, cut off or overwritten. */
  public static <T> Optional<T> readIfPossible(String json, TypeReference<T> type) {
    try {
      return Optional.ofNullable(MAPPER.readValue(json, type));
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    }
  }

  private static final class PlainText extends ToStringSerializerBase {
    PlainText() {
      super(BigDecimal.class);
    }

    @Override
    public String valueToString(Object value) {
      return ((BigDecimal) value).toPlainString();
    }
  }

  private static final class FromText extends StdScalarDeserializer<BigDecimal> {
    FromText() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        context.reportWrongTokenException(this, JsonToken.VALUE_STRING, "a decimal is text");
      }
      return new BigDecimal(parser.getText());
    }
  }
}
