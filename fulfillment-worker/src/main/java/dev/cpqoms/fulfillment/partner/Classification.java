package dev.cpqoms.fulfillment.partner;

import dev.cpqoms.fulfillment.partner.PartnerAnswer.Accepted;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Conflict;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Done;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NoEffect;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NotSent;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Refused;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Throttled;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Unknown;
import dev.cpqoms.fulfillment.partner.RawAnswer.Broken;
import dev.cpqoms.fulfillment.partner.RawAnswer.HeldBack;
import dev.cpqoms.fulfillment.partner.RawAnswer.Received;
import java.util.Optional;

/**
 * Gives every raw answer its one meaning. In doubt the outcome is unknown: calling a done thing
 * undone costs a second effect, calling an undone thing unknown costs a question.
 */
public final class Classification {

  private static final String DONE = "DONE";
  private static final String ACCEPTED = "ACCEPTED";
  private static final String REFUSED = "REFUSED";

  private Classification() {}

  /** The meaning of an answer to "do this". */
  public static PartnerAnswer ofCall(RawAnswer answer) {
    return switch (answer) {
      case Received received -> ofCallStatus(received);
      case Broken broken -> broken(broken);
      case HeldBack(var reason) -> heldBack(reason);
    };
  }

  /** The meaning of an answer to "how far is what came with this key?". */
  public static PartnerAnswer ofQuery(RawAnswer answer) {
    return switch (answer) {
      case Received received -> ofQueryStatus(received);
      case Broken broken -> broken(broken);
      case HeldBack(var reason) -> heldBack(reason);
    };
  }

  private static PartnerAnswer ofCallStatus(Received answer) {
    return switch (meaning(answer)) {
      case SUCCESS -> ofBody(answer);
      case BUSINESS_REFUSAL -> new Refused(RefusalCategory.BUSINESS, failure(answer));
      case NOT_LET_IN, NOT_FOUND, TECHNICAL_REFUSAL ->
          new Refused(RefusalCategory.TECHNICAL, failure(answer));
      case CONFLICT -> new Conflict(failure(answer));
      case THROTTLED -> throttled(answer);
      case PERHAPS_DONE -> new Unknown(failure(answer));
    };
  }

  private static PartnerAnswer ofQueryStatus(Received answer) {
    return switch (meaning(answer)) {
      case SUCCESS -> ofBody(answer);
      // Only the partner itself may say "nothing came": a page of a proxy says nothing about it.
      case NOT_FOUND ->
          OperationBody.parse(answer).isPresent()
              ? new NoEffect()
              : new Unknown(unreadable(answer));
      case THROTTLED -> throttled(answer);
      case BUSINESS_REFUSAL, NOT_LET_IN, TECHNICAL_REFUSAL, CONFLICT, PERHAPS_DONE ->
          new Unknown(failure(answer));
    };
  }

  private static PartnerAnswer ofBody(Received answer) {
    Optional<OperationBody> body = OperationBody.parse(answer);
    String status = body.map(OperationBody::status).orElse("");
    String reference = body.map(OperationBody::externalReference).orElse("");
    if (status.equals(REFUSED)) {
      return new Refused(RefusalCategory.BUSINESS, failure(answer));
    }
    if (status.equals(DONE) && !reference.isEmpty()) {
      return new Done(answer.status(), reference);
    }
    if (status.equals(ACCEPTED) && !reference.isEmpty()) {
      return new Accepted(answer.status(), reference);
    }
    return new Unknown(unreadable(answer));
  }

  private static PartnerAnswer broken(Broken broken) {
    Failure failure = new Failure(broken.breakage().name(), broken.message(), null);
    return switch (broken.breakage()) {
      case NOT_CONNECTED -> new NotSent(failure, false);
      case TIMEOUT, RESET, TOO_LARGE -> new Unknown(failure);
    };
  }

  private static PartnerAnswer heldBack(RawAnswer.HoldReason reason) {
    return new NotSent(
        new Failure(reason.name(), "The call was held back to spare the partner.", null), true);
  }

  private static PartnerAnswer throttled(Received answer) {
    return new Throttled(answer.status(), RetryAfter.parse(answer.retryAfter()));
  }

  private static StatusMeaning meaning(Received answer) {
    return StatusMeaning.of(answer.status(), answer.retryAfter() != null);
  }

  private static Failure unreadable(Received answer) {
    return new Failure(
        "UNREADABLE_ANSWER",
        "HTTP " + answer.status() + " with a body that is no operation",
        answer.status());
  }

  private static Failure failure(Received answer) {
    Optional<OperationBody> body = OperationBody.parse(answer);
    return new Failure(
        body.map(OperationBody::code).orElse("HTTP_" + answer.status()),
        body.map(OperationBody::message).orElse("The partner answered HTTP " + answer.status()),
        answer.status());
  }
}
