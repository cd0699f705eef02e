package dev.cpqoms.sandbox.journey;

import dev.cpqoms.sandbox.token.TokenRequest;
import java.time.Duration;
import java.util.List;

/** Who acts in a journey of one tenant: nobody approves what they have submitted. */
public record People(String tenant, TokenSource tokens) {

  private static final Duration LIFETIME = Duration.ofHours(1);

  public String salesToken() {
    return token("sally", "SALES", 0);
  }

  public String catalogToken() {
    return token("carl", "CATALOG_ADMIN", 0);
  }

  /** Another person per level. */
  public String approverToken(int level) {
    return token(level == 1 ? "adam" : level == 2 ? "berta" : "cora", "APPROVER", level);
  }

  public String token(String person, String role, int level) {
    String subject = person + "@" + tenant;
    return tokens.issue(new TokenRequest(subject, tenant, List.of(role), level, LIFETIME));
  }
}
