package dev.cpqoms.externalsystems.operations;

import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.externalsystems.partner.PartnerError;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The partners know their callers by a shared key; they have no users. */
@NeedsApiKey
public final class ApiKeyFilter implements ContainerRequestFilter {

  private static final String HEADER = "X-Api-Key";

  private final byte[] expected;

  public ApiKeyFilter(Secret apiKey) {
    this.expected = apiKey.value().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String shown = request.getHeaderString(HEADER);
    if (shown == null || !MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8))) {
      throw new PartnerError(401, "API_KEY_INVALID", "X-Api-Key is missing or wrong.");
    }
  }
}
