package dev.cpqoms.blocks.http;

import static dev.cpqoms.blocks.http.ServerUnderTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every host promises about who may do what. */
interface TokenRules extends ServerUnderTest {
  String INTERNAL = "/internal/v1/tenants/acme/widgets";

  @Test
  default void withoutATokenNobodyIsKnown() {
    HttpResponse<String> answer = server().calls.send(server().calls.to(WIDGETS).GET());

    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(Calls.header(answer, "WWW-Authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Basic c2FtOnNlY3JldA==", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c"})
  default void whatIsNoTokenIsRefused(String authorization) {
    HttpResponse<String> answer =
        server()
            .calls
            .send(server().calls.to(WIDGETS).header("Authorization", authorization).GET());

    assertProblem(answer, 401, "UNAUTHENTICATED");
  }

  @Test
  default void anExpiredTokenSaysSo() {
    String token =
        server().issuer.token("sam", "acme", List.of("SALES"), 0, Duration.ofMinutes(-5));
    HttpResponse<String> answer = get(WIDGETS, token);

    assertProblem(answer, 401, "TOKEN_EXPIRED");
    assertThat(Calls.header(answer, "WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  default void aTamperedTokenIsRefused() {
    String[] mine = sales().split("\\.", -1);
    String[] other = server().issuer.token("sam", "globex", "SALES").split("\\.", -1);

    assertProblem(get(WIDGETS, mine[0] + "." + other[1] + "." + mine[2]), 401, "UNAUTHENTICATED");
  }

  @Test
  default void anUnsignedTokenIsRefused() {
    assertProblem(get(WIDGETS, new PlainJWT(claims().build()).serialize()), 401, "UNAUTHENTICATED");
  }

  @Test
  default void aTokenForSomebodyElseIsRefused() {
    assertProblem(get(WIDGETS, signed(claims().audience("billing"))), 401, "UNAUTHENTICATED");
    assertProblem(get(WIDGETS, signed(claims().issuer("elsewhere"))), 401, "UNAUTHENTICATED");
    assertThat(get(WIDGETS, signed(claims())).statusCode()).isEqualTo(200);
  }

  @Test
  default void aTokenWithOddClaimsIsRefused() {
    assertProblem(get(WIDGETS, signed(claims().claim("tenant", "*"))), 401, "UNAUTHENTICATED");
    assertProblem(get(WIDGETS, signed(claims().claim("tenant", "A/b"))), 401, "UNAUTHENTICATED");
    assertProblem(get(WIDGETS, signed(claims().claim("roles", "SALES"))), 401, "UNAUTHENTICATED");
    assertProblem(get(WIDGETS, signed(claims().expirationTime(null))), 401, "UNAUTHENTICATED");
    List<String> both = List.of("SALES", "SERVICE");
    assertProblem(get(WIDGETS, signed(claims().claim("roles", both))), 401, "UNAUTHENTICATED");
  }

  @Test
  default void anotherRoleIsForbidden() {
    String viewer = server().issuer.token("vera", "acme", "VIEWER");

    assertProblem(get(WIDGETS, viewer), 403, "FORBIDDEN");
    assertThat(get(WIDGETS + "/" + UUID.randomUUID(), viewer).statusCode()).isEqualTo(200);
  }

  @Test
  default void theTenantComesFromTheToken() {
    String globex = server().issuer.token("gina", "globex", "SALES");

    assertThat(Calls.json(get(WIDGETS + "/" + UUID.randomUUID(), globex)).path("tenant").asText())
        .isEqualTo("globex");
  }

  @Test
  default void servicesCallInternalPathsAndNothingElse() {
    String service = server().issuer.service("workflow");

    assertThat(Calls.json(get(INTERNAL, service)).path("tenant").asText()).isEqualTo("acme");
    assertProblem(get(WIDGETS, service), 403, "FORBIDDEN");
    assertProblem(get(INTERNAL, sales()), 403, "FORBIDDEN");
    assertProblem(get("/internal/v1/tenants/A%20b/widgets", service), 404, "NOT_FOUND");
    assertProblem(server().calls.send(server().calls.to(INTERNAL).GET()), 401, "UNAUTHENTICATED");
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(server().issuer.issuer())
        .audience(server().issuer.audience())
        .subject("sam")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
        .claim("tenant", "acme")
        .claim("roles", List.of("SALES"));
  }

  private String signed(JWTClaimsSet.Builder claims) {
    return server().issuer.signed(claims.build());
  }
}
