package dev.cpqoms.quote.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cpqoms.fixtures.catalogs.GeneratedCatalog;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.Race;
import dev.cpqoms.quote.RunningQuoteService;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Documents of many megabytes, several at a time, over real connections. */
class ImportsAtOnceTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String IMPORTS = "/v1/catalogs/large/imports";
  private static final int SIXTEEN_MIB = 16_777_216;

  private final Desk desk = Desk.open();
  private final JsonNode catalog = GeneratedCatalog.of(7, 3_000);

  /** Large, and refused as soon as somebody looks at it. */
  private final JsonNode nonsense = TextNode.valueOf("x".repeat(1_200_000));

  @Test
  void whileOneIsTakenInTheOthersAreToldToComeAgainAndNothingElseWaits() throws IOException {
    try (Socket slow = beginning(SIXTEEN_MIB)) {
      await().atMost(LIMIT).until(() -> sent(nonsense).status() == 503);

      Client.Reply refused = sent(catalog).expect(503);
      assertThat(refused.code()).isEqualTo("TOO_MANY_LARGE_BODIES");
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(Race.of(4, i -> () -> sent(catalog).expect(503).code()))
          .containsOnly("TOO_MANY_LARGE_BODIES");
      sent(GeneratedCatalog.of(7, 20)).expect(201);
      assertThat(desk.aPricedQuote("5").state()).isEqualTo("PRICED");
      slow.setSoTimeout(100);
      assertThatThrownBy(() -> slow.getInputStream().read())
          .as("neither answered nor cut off")
          .isInstanceOf(SocketTimeoutException.class);
    }

    await().atMost(LIMIT).until(() -> sent(nonsense).status() == 400);
  }

  @Test
  void whoIsRefusedForAnotherReasonTakesNobodysPlace() {
    desk.sales().postLarge(IMPORTS, nonsense).expect(403);
    new Client(RunningQuoteService.shared().uri(), "nobody")
        .postLarge(IMPORTS, nonsense)
        .expect(401);

    // The place of who was let in is free again a moment after the answer.
    for (int i = 0; i < 3; i++) {
      await().atMost(LIMIT).until(() -> sent(nonsense).status() == 400);
    }
  }

  @Test
  void ofManyAtOnceEachIsTakenInWholeOrNotAtAll() {
    List<Client.Reply> replies =
        Race.of(
            4, i -> () -> desk.admin().postLarge("/v1/catalogs/many-" + i + "/imports", catalog));

    assertThat(replies).extracting(Client.Reply::status).contains(201).isSubsetOf(201, 503);
    for (int i = 0; i < replies.size(); i++) {
      boolean taken = replies.get(i).status() == 201;
      assertThat(desk.admin().get("/v1/catalogs/many-" + i + "/versions").status())
          .isEqualTo(taken ? 200 : 404);
    }
  }

  private Client.Reply sent(JsonNode document) {
    return desk.admin().postLarge(IMPORTS, document);
  }

  /** The header of an import and the first half of its body. */
  private Socket beginning(int length) throws IOException {
    URI service = RunningQuoteService.shared().uri();
    Socket socket = new Socket(service.getHost(), service.getPort());
    String header =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                .formatted(IMPORTS, desk.admin().token())
            + "Content-Type: application/json\r\nIdempotency-Key: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(UUID.randomUUID(), length);
    socket.getOutputStream().write(header.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(" ".repeat(length / 2).getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    return socket;
  }
}
