package dev.cpqoms.fulfillment.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Done;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.NotSent;
import dev.cpqoms.fulfillment.partner.PartnerAnswer.Unknown;
import dev.cpqoms.fulfillment.partner.RawServer.Manners;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What breaks on the wire, over real sockets. */
class ExchangeTest {

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final String BODY = "{\"externalReference\":\"INV-1\",\"status\":\"DONE\"}";
  private static final String COMPLETE =
      HEAD + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;

  /** For partners that answer or break off; only silence is to reach its end. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration SHORT = Duration.ofMillis(700);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  @AfterEach
  void stop() {
    threads.shutdownNow();
    http.shutdownNow();
  }

  @Test
  void aCompleteAnswerIsRead() throws IOException {
    assertThat(answerOf((socket, out) -> RawServer.write(out, COMPLETE)))
        .isEqualTo(new Done(200, "INV-1"));
  }

  @Test
  void aBodyThatEndsTooEarlyIsUnknown() throws IOException {
    assertUnknown(
        "RESET", (s, out) -> RawServer.write(out, COMPLETE.substring(0, COMPLETE.length() - 9)));
  }

  @Test
  void anEndWithoutAnyAnswerIsUnknown() throws IOException {
    assertUnknown("RESET", (socket, out) -> socket.close());
  }

  @Test
  void aResetConnectionIsUnknown() throws IOException {
    assertUnknown(
        "RESET",
        (socket, out) -> {
          socket.setSoLinger(true, 0);
          socket.close();
        });
  }

  @Test
  void aResetInTheMiddleOfTheBodyIsUnknown() throws IOException {
    assertUnknown(
        "RESET",
        (socket, out) -> {
          RawServer.write(out, COMPLETE.substring(0, COMPLETE.length() - 9));
          socket.setSoLinger(true, 0);
          socket.close();
        });
  }

  @Test
  void silenceIsATimeout() throws IOException {
    assertTimeout((socket, out) -> Thread.sleep(Duration.ofSeconds(5)));
  }

  @Test
  void aSlowDripIsATimeoutThoughBytesKeepComing() throws IOException {
    assertTimeout(
        (socket, out) -> {
          RawServer.write(out, COMPLETE.substring(0, COMPLETE.length() - BODY.length()));
          for (char c : BODY.toCharArray()) {
            Thread.sleep(Duration.ofMillis(100));
            RawServer.write(out, String.valueOf(c));
          }
        });
  }

  @Test
  void whatIsNotHttpIsUnknown() throws IOException {
    assertUnknown("RESET", (socket, out) -> RawServer.write(out, "220 mail.example ESMTP\r\n"));
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws IOException {
    assertThat(
            answerOf(
                (socket, out) -> {
                  RawServer.write(out, HEAD + "\r\n");
                  for (int i = 0; i < 3_000; i++) {
                    RawServer.write(out, " ".repeat(1_000));
                  }
                }))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void aPortWhereNobodyListensWasNotReached() throws IOException {
    URI gone;
    try (RawServer server = new RawServer((socket, out) -> {})) {
      gone = server.uri();
    }
    assertThat(partner(gone).call(request(), "k1", conversation()))
        .isInstanceOfSatisfying(NotSent.class, answer -> assertThat(answer.heldBack()).isFalse());
  }

  @Test
  void aPartnerInTroubleIsSparedAfterAWhile() throws IOException {
    try (RawServer server = new RawServer((socket, out) -> socket.close())) {
      GuardedPartner partner = partner(server.uri());
      for (int i = 0; i < AdapterPolicy.WINDOW; i++) {
        partner.call(request(), "k" + i, conversation());
      }
      assertThat(partner.call(request(), "k", conversation()))
          .isInstanceOfSatisfying(
              NotSent.class,
              answer -> {
                assertThat(answer.heldBack()).isTrue();
                assertThat(answer.failure().code()).isEqualTo("BREAKER_OPEN");
              });
    }
  }

  @Test
  void aCallThatFindsNoFreePlaceIsHeldBack() throws Exception {
    AdapterPolicy onePlace = limited(1, 1_000);
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    Manners slow =
        (socket, out) -> {
          underWay.countDown();
          enough.await();
        };
    try (RawServer server = new RawServer(slow)) {
      PartnerAddress there = new PartnerAddress(server.uri(), new Secret("key"), PATIENCE);
      GuardedPartner partner = new GuardedPartner(onePlace, there, http, new SimpleMeterRegistry());
      CompletableFuture<PartnerAnswer> first =
          CompletableFuture.supplyAsync(
              () -> partner.call(request(), "k1", conversation()), threads);
      assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();

      assertThat(partner.call(request(), "k2", conversation()))
          .isInstanceOfSatisfying(
              NotSent.class, held -> assertThat(held.failure().code()).isEqualTo("BULKHEAD_FULL"));
      enough.countDown();
      assertThat(first.get()).isInstanceOf(Unknown.class);
    } finally {
      enough.countDown();
    }
  }

  @Test
  void aCallBeyondTheRateIsHeldBack() throws Exception {
    try (RawServer server = new RawServer((socket, out) -> RawServer.write(out, COMPLETE))) {
      PartnerAddress there = new PartnerAddress(server.uri(), new Secret("key"), PATIENCE);
      GuardedPartner partner =
          new GuardedPartner(limited(64, 1), there, http, new SimpleMeterRegistry());
      List<CompletableFuture<PartnerAnswer>> calls =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> partner.call(request(), "k" + i, conversation()), threads))
              .toList();

      assertThat(calls.stream().map(CompletableFuture::join))
          .anySatisfy(answer -> assertThat(answer).isInstanceOf(Done.class))
          .anySatisfy(
              answer ->
                  assertThat(answer)
                      .isInstanceOfSatisfying(
                          NotSent.class,
                          held -> assertThat(held.failure().code()).isEqualTo("RATE_REACHED")));
    }
  }

  private static AdapterPolicy limited(int concurrency, int perSecond) {
    return new AdapterPolicy(
        Adapter.BILLING,
        new AdapterPolicy.Limits(
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            concurrency,
            perSecond,
            50,
            Duration.ofSeconds(5),
            Duration.ofMinutes(10)),
        "query",
        "none",
        "nobody");
  }

  private void assertUnknown(String code, Manners manners) throws IOException {
    assertUnknown(code, answerOf(manners));
  }

  private void assertTimeout(Manners manners) throws IOException {
    assertUnknown("TIMEOUT", answerOf(manners, SHORT));
  }

  private static void assertUnknown(String code, PartnerAnswer given) {
    assertThat(given)
        .isInstanceOfSatisfying(
            Unknown.class, answer -> assertThat(answer.failure().code()).isEqualTo(code));
  }

  private PartnerAnswer answerOf(Manners manners) throws IOException {
    return answerOf(manners, PATIENCE);
  }

  private PartnerAnswer answerOf(Manners manners, Duration timeout) throws IOException {
    try (RawServer server = new RawServer(manners)) {
      return partner(server.uri(), timeout).call(request(), "k1", conversation());
    }
  }

  private GuardedPartner partner(URI base) {
    return partner(base, PATIENCE);
  }

  private GuardedPartner partner(URI base, Duration timeout) {
    return new GuardedPartner(
        DependencyTable.PRESET.of(Adapter.INVENTORY),
        new PartnerAddress(base, new Secret("key"), timeout),
        http,
        new SimpleMeterRegistry());
  }

  private static OperationRequest request() {
    return new OperationRequest("RESERVE", "acme", "t1", Map.of(), null);
  }

  private static Conversation conversation() {
    return new Conversation("correlation", null);
  }
}
