package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.blocks.security.KeysUnavailable;
import dev.cpqoms.blocks.security.TokenRefused;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.security.VerifiedToken;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wants a bearer token that holds, for everything that is not public. */
final class AuthenticationFilter implements ContainerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(AuthenticationFilter.class);
  private static final String SCHEME = "Bearer ";

  private final @Nullable TokenVerifier tokens;

  AuthenticationFilter(@Nullable TokenVerifier tokens) {
    this.tokens = tokens;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!Access.to(request).open()) {
      RequestContexts.remember(request, verified(bearer(request)));
    }
  }

  private static String bearer(ContainerRequestContext request) {
    List<String> values = request.getHeaders().getOrDefault("Authorization", List.of());
    boolean one = values.size() == 1;
    if (!one || !values.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new Refusal(ProtocolError.UNAUTHENTICATED, "Send one Authorization header: Bearer …");
    }
    return values.getFirst().substring(SCHEME.length()).strip();
  }

  private VerifiedToken verified(String bearer) {
    if (tokens == null) {
      throw new Refusal(ProtocolError.UNAUTHENTICATED, "This process believes no tokens.");
    }
    try {
      return tokens.verify(bearer);
    } catch (TokenRefused refused) {
      LOG.info("Bearer token refused: {}", refused.reason());
      throw new Refusal(
          refused.expiredToken() ? ProtocolError.TOKEN_EXPIRED : ProtocolError.UNAUTHENTICATED,
          "Not accepted: " + refused.reason() + ".");
    } catch (KeysUnavailable unavailable) {
      LOG.warn("No token can be verified", unavailable);
      throw new Refusal(
          ProtocolError.DEPENDENCY_UNAVAILABLE, "Tokens cannot be verified at the moment.");
    }
  }
}
