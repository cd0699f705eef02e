package dev.cpqoms.externalsystems.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.externalsystems.ledger.Effect;
import dev.cpqoms.externalsystems.ledger.EffectStatus;
import dev.cpqoms.externalsystems.ledger.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP answer of a partner, honest or spoilt. */
record Reply(int status, String contentType, String body, Map<String, String> headers) {

  private static final String JSON = "application/json";

  /** The partners' representation of an operation. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Representation(
      @Nullable String externalReference,
      @Nullable EffectStatus status,
      @Nullable String code,
      @Nullable String message) {}

  /** The same answer as the first time, however far the operation has come since. */
  static Reply toRequest(Effect effect) {
    if (effect.callback() != null) {
      return json(
          202, new Representation(effect.externalReference(), EffectStatus.ACCEPTED, null, null));
    }
    return effect.status() == EffectStatus.REFUSED
        ? error(422, codeOf(effect), messageOf(effect))
        : toQuestion(effect);
  }

  /** How far the operation has come. */
  static Reply toQuestion(Effect effect) {
    boolean refused = effect.status() == EffectStatus.REFUSED;
    return json(
        200,
        new Representation(
            effect.externalReference(),
            effect.status(),
            refused ? codeOf(effect) : null,
            refused ? messageOf(effect) : null));
  }

  static Reply error(int status, String code, String message) {
    return json(status, new Representation(null, null, code, message));
  }

  Reply with(String header, String value) {
    return new Reply(status, contentType, body, Map.of(header, value));
  }

  Reply truncated() {
    return new Reply(status, contentType, body.substring(0, body.length() / 2), headers);
  }

  Reply asWebPage() {
    return new Reply(status, "text/html", "<html><body>It works, probably.</body></html>", headers);
  }

  private static Reply json(int status, Representation body) {
    return new Reply(status, JSON, Json.text(body), Map.of());
  }

  private static String codeOf(Effect effect) {
    Reason reason = effect.reason();
    return reason == null ? "REFUSED" : reason.code();
  }

  private static String messageOf(Effect effect) {
    Reason reason = effect.reason();
    return reason == null ? "The operation is refused." : reason.message();
  }
}
