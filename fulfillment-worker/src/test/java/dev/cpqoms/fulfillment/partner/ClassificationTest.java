package dev.cpqoms.fulfillment.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fulfillment.partner.PartnerAnswer.Accepted;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Conflict;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Done;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NoEffect;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NotSent;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Refused;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Throttled;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Unknown;
import dev.cpqoms.fulfillment.partner.RawAnswer.Breakage;
import dev.cpqoms.fulfillment.partner.RawAnswer.Broken;
import dev.cpqoms.fulfillment.partner.RawAnswer.HeldBack;
import dev.cpqoms.fulfillment.partner.RawAnswer.HoldReason;
import dev.cpqoms.fulfillment.partner.RawAnswer.Received;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

  private static final String DONE = "{\"externalReference\":\"INV-1\",\"status\":\"DONE\"}";
  private static final String ACCEPTED =
      "{\"externalReference\":\"PRV-1\",\"status\":\"ACCEPTED\"}";
  private static final String REFUSED =
      "{\"externalReference\":\"PRV-1\",\"status\":\"REFUSED\",\"code\":\"NO_CAPACITY\"}";

  @Test
  void doneAcceptedAndRefusedAreReadFromTheBody() {
    assertThat(Classification.ofCall(json(200, DONE))).isEqualTo(new Done(200, "INV-1"));
    assertThat(Classification.ofCall(json(202, ACCEPTED))).isEqualTo(new Accepted(202, "PRV-1"));
    assertThat(Classification.ofQuery(json(200, DONE))).isEqualTo(new Done(200, "INV-1"));
    assertThat(Classification.ofQuery(json(200, ACCEPTED))).isEqualTo(new Accepted(200, "PRV-1"));
    assertThat(Classification.ofQuery(json(200, REFUSED)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.category()).isEqualTo(RefusalCategory.BUSINESS);
              assertThat(refused.failure().code()).isEqualTo("NO_CAPACITY");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"externalReference\":\"INV-1\",\"sta",
        "[]",
        "null",
        "\"DONE\"",
        "{}",
        "{\"status\":\"DONE\"}",
        "{\"status\":\"DONE\",\"externalReference\":\" \"}",
        "{\"status\":\"DONE\",\"externalReference\":7}",
        "{\"status\":\"PERHAPS\",\"externalReference\":\"INV-1\"}"
      })
  void aSuccessWithoutAReadableOutcomeIsUnknown(String body) {
    assertThat(Classification.ofCall(json(200, body))).isInstanceOf(Unknown.class);
    assertThat(Classification.ofQuery(json(200, body))).isInstanceOf(Unknown.class);
  }

  @Test
  void aSuccessOfAnotherContentTypeIsUnknownWhateverItSays() {
    assertThat(Classification.ofCall(new Received(200, "text/html", null, DONE)))
        .isInstanceOf(Unknown.class);
    assertThat(Classification.ofCall(new Received(200, null, null, DONE)))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void fieldsThatNobodyKnowsDoNotDisturb() {
    String body = "{\"externalReference\":\"INV-1\",\"status\":\"DONE\",\"mood\":{\"good\":true}}";

    assertThat(Classification.ofCall(json(200, body))).isEqualTo(new Done(200, "INV-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "400, BUSINESS",
    "422, BUSINESS",
    "401, TECHNICAL",
    "403, TECHNICAL",
    "404, TECHNICAL",
    "405, TECHNICAL",
    "413, TECHNICAL",
    "415, TECHNICAL"
  })
  void aCallThatIsTurnedDownIsRefused(int status, RefusalCategory category) {
    assertThat(Classification.ofCall(json(status, "{\"code\":\"NO\",\"message\":\"no\"}")))
        .isEqualTo(new Refused(category, new Failure("NO", "no", status)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 422})
  void aRefusalIsARefusalEvenWhenItsBodyIsUnreadable(int status) {
    assertThat(Classification.ofCall(new Received(status, "text/html", null, "<html>")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.failure().code()).isEqualTo("HTTP_" + status));
  }

  @Test
  void aConflictIsAConflictForACallAndSaysNothingToAQuestion() {
    assertThat(Classification.ofCall(json(409, "{}"))).isInstanceOf(Conflict.class);
    assertThat(Classification.ofQuery(json(409, "{}"))).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "429, 7, PT7S",
        "429, -, PT2S",
        "429, Sat 21 Nov 2026, PT2S",
        "429, -5, PT2S",
        "429, 99999999, PT5M",
        "503, 3, PT3S"
      })
  void throttlingSaysHowLong(int status, String retryAfter, Duration expected) {
    Received answer = new Received(status, "application/json", retryAfter, "{}");

    assertThat(Classification.ofCall(answer)).isEqualTo(new Throttled(status, expected));
    assertThat(Classification.ofQuery(answer)).isEqualTo(new Throttled(status, expected));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 301, 302, 408, 425, 500, 502, 503, 504, 599, 999})
  void everythingElseIsUnknown(int status) {
    assertThat(Classification.ofCall(json(status, "{\"code\":\"X\"}"))).isInstanceOf(Unknown.class);
    assertThat(Classification.ofQuery(json(status, "{}"))).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 405, 422})
  void aQuestionThatIsTurnedDownLeavesTheOutcomeUnknown(int status) {
    assertThat(Classification.ofQuery(json(status, "{}"))).isInstanceOf(Unknown.class);
  }

  @Test
  void onlyThePartnerItselfCanSayThatNothingCame() {
    assertThat(Classification.ofQuery(json(404, "{\"code\":\"OPERATION_UNKNOWN\"}")))
        .isEqualTo(new NoEffect());
    assertThat(Classification.ofQuery(new Received(404, "text/html", null, "<html>proxy</html>")))
        .isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @EnumSource(Breakage.class)
  void abrokenExchangeIsUnknownUnlessNobodyListened(Breakage breakage) {
    Broken broken = new Broken(breakage, "it broke");
    Class<?> expected = breakage == Breakage.NOT_CONNECTED ? NotSent.class : Unknown.class;

    assertThat(Classification.ofCall(broken)).isInstanceOf(expected);
    assertThat(Classification.ofQuery(broken)).isInstanceOf(expected);
  }

  @ParameterizedTest
  @EnumSource(HoldReason.class)
  void whatWasHeldBackWasNotSent(HoldReason reason) {
    assertThat(Classification.ofCall(new HeldBack(reason)))
        .isInstanceOfSatisfying(NotSent.class, answer -> assertThat(answer.heldBack()).isTrue());
  }

  private static Received json(int status, String body) {
    return new Received(status, "application/json;charset=utf-8", null, body);
  }
}
