package dev.cpqoms.fulfillment.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.fulfillment.partner.Failure;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.partner.RefusalCategory;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What order-service is told about a try; the body of the report. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryReport(
    Outcome outcome,
    @Nullable Integer httpStatus,
    @Nullable String externalReference,
    @Nullable RefusalCategory category,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable Integer retryAfterSeconds) {

  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_MESSAGE = 2_000;
  private static final int LONGEST_WAIT = 3_600;

  /** The words are order-service's. */
  public enum Outcome {
    DELIVERED,
    ACCEPTED,
    REFUSED,
    UNKNOWN,
    POSTPONED,
    NO_EFFECT;

    /** Whether the partner has it. */
    boolean isAnEffect() {
      return this == DELIVERED || this == ACCEPTED;
    }
  }

  /** What an answer of the partner means for the delivery. */
  static DeliveryReport of(PartnerAnswer answer) {
    return switch (answer) {
      case PartnerAnswer.Done(int status, String reference) ->
          arrived(Outcome.DELIVERED, status, reference);
      case PartnerAnswer.Accepted(int status, String reference) ->
          arrived(Outcome.ACCEPTED, status, reference);
      case PartnerAnswer.Refused(RefusalCategory category, Failure failure) ->
          failed(Outcome.REFUSED, category, failure, null);
      case PartnerAnswer.Conflict(Failure failure) ->
          failed(Outcome.REFUSED, RefusalCategory.DATA, failure, null);
      case PartnerAnswer.Unknown(Failure failure) -> unknown(failure);
      case PartnerAnswer.Throttled(int status, Duration retryAfter) ->
          failed(
              Outcome.POSTPONED,
              null,
              new Failure("THROTTLED", "The partner asks to wait " + retryAfter, status),
              seconds(retryAfter));
      case PartnerAnswer.NothingYet(Duration settlesIn) ->
          failed(
              Outcome.POSTPONED,
              null,
              new Failure("NOTHING_YET", "The partner knows nothing of the call yet.", 404),
              seconds(settlesIn.plusMillis(999)));
      case PartnerAnswer.NotSent(Failure failure, boolean heldBack) ->
          failed(Outcome.POSTPONED, null, failure, null);
      case PartnerAnswer.NoEffect none -> noEffect();
    };
  }

  /** A try that counts: nobody knows what it did, or it did nothing though it should have. */
  static DeliveryReport unknown(Failure failure) {
    return failed(Outcome.UNKNOWN, null, failure, null);
  }

  static DeliveryReport noEffect() {
    return new DeliveryReport(Outcome.NO_EFFECT, null, null, null, null, null, null);
  }

  private static DeliveryReport arrived(Outcome outcome, int status, String reference) {
    return new DeliveryReport(outcome, status, reference, null, null, null, null);
  }

  private static DeliveryReport failed(
      Outcome outcome,
      @Nullable RefusalCategory category,
      Failure failure,
      @Nullable Integer retryAfter) {
    return new DeliveryReport(
        outcome,
        failure.httpStatus(),
        null,
        category,
        cut(failure.code(), LONGEST_CODE),
        cut(Objects.requireNonNullElse(failure.message(), failure.code()), LONGEST_MESSAGE),
        retryAfter);
  }

  private static int seconds(Duration wait) {
    return Math.toIntExact(Math.clamp(wait.toSeconds(), 1, LONGEST_WAIT));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
