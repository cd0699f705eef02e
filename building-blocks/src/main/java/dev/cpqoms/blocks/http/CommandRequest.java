package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.blocks.telemetry.LogFields;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the command out of a POST: its key, the version that the client has seen, and the hash that
 * tells repeats.
 */
public final class CommandRequest {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
  private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

  private CommandRequest() {}

  /**
   * @param type the operation, for example {@code acceptQuote}
   * @param target the aggregate that the path names, null when the command creates one
   * @param versioned whether the client must say by If-Match which version it has seen
   * @throws Refusal IDEMPOTENCY_KEY_MISSING, PRECONDITION_REQUIRED or INVALID_REQUEST
   */
  public static <B> Command<B> of(
      ContainerRequestContext request,
      String type,
      B body,
      @Nullable UUID target,
      boolean versioned) {
    LogFields.aggregate(target);
    return new Command<>(
        RequestContexts.work(request),
        type,
        key(request),
        hash(request, body),
        target,
        versioned ? requiredVersion(request) : version(request),
        body);
  }

  private static String key(ContainerRequestContext request) {
    String key = request.getHeaderString("Idempotency-Key");
    if (key == null || key.isBlank()) {
      throw new Refusal(
          ProtocolError.IDEMPOTENCY_KEY_MISSING, "Choose a key per intention, a UUID for example.");
    }
    if (!KEY.matcher(key).matches()) {
      throw new Refusal(
          ProtocolError.INVALID_REQUEST,
          "Idempotency-Key has 1 to 128 characters of A-Z a-z 0-9 . _ : -");
    }
    return key;
  }

  private static Long requiredVersion(ContainerRequestContext request) {
    Long version = version(request);
    if (version == null) {
      throw new Refusal(
          ProtocolError.PRECONDITION_REQUIRED, "Send If-Match with the ETag that was read.");
    }
    return version;
  }

  private static @Nullable Long version(ContainerRequestContext request) {
    String tag = request.getHeaderString("If-Match");
    if (tag == null) {
      return null;
    }
    Matcher version = VERSION.matcher(tag.strip());
    if (!version.matches()) {
      throw new Refusal(
          ProtocolError.INVALID_REQUEST, "If-Match must be one ETag as it was read, like \"3\".");
    }
    return Long.valueOf(version.group(1));
  }

  private static String hash(ContainerRequestContext request, Object body) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    return Hashes.ofJson(List.of(request.getMethod(), path, body));
  }
}
