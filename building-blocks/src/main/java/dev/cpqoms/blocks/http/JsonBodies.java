package dev.cpqoms.blocks.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Reads and writes bodies in the platform's JSON dialect. What cannot be read is refused here,
 * where it is certain that the client is wrong; what cannot be written is a fault, found before the
 * first byte goes out.
 */
final class JsonBodies
    implements MessageBodyReader<Object>, MessageBodyWriter<Object>, ReaderInterceptor {
  private static final List<Class<?>> RAW =
      List.of(
          byte[].class,
          CharSequence.class,
          InputStream.class,
          Reader.class,
          File.class,
          StreamingOutput.class);

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isJson(type, media);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isJson(type, media);
  }

  private static boolean isJson(Class<?> type, MediaType media) {
    return MediaType.APPLICATION_JSON_TYPE.isCompatible(media)
        && RAW.stream().noneMatch(raw -> raw.isAssignableFrom(type));
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    ObjectReader reader =
        Json.mapper()
            .readerFor(Json.mapper().constructType(generic))
            .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (JsonParser parser = new StorableText(reader.createParser(body))) {
      Object value = reader.readValue(parser);
      if (parser.nextToken() != null) {
        throw new Refusal(ProtocolError.MALFORMED_JSON, "Something follows the JSON value.");
      }
      return value;
    } catch (JsonProcessingException wrong) {
      throw JsonMistakes.refusal(wrong);
    } catch (IOException broken) {
      throw new Refusal(ProtocolError.MALFORMED_JSON, "The body could not be read to its end.");
    }
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(Json.bytes(value));
  }

  /** A body that is not there, or the JSON word {@code null}, never reaches a resource. */
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null) {
      throw new Refusal(ProtocolError.INVALID_REQUEST, "The request needs a JSON body.");
    }
    return body;
  }
}
