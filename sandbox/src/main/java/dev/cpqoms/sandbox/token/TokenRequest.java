package dev.cpqoms.sandbox.token;

import java.time.Duration;
import java.util.List;

/** Whom a token is for. An authority level of 0 leaves the claim out; an approver has 1 to 3. */
public record TokenRequest(
    String subject, String tenant, List<String> roles, int authorityLevel, Duration lifetime) {

  public TokenRequest {
    roles = List.copyOf(roles);
  }

  /** A service acts for every tenant and names it in the path. */
  public static TokenRequest service(String subject, Duration lifetime) {
    return new TokenRequest(subject, "*", List.of("SERVICE"), 0, lifetime);
  }
}
