package dev.cpqoms.blocks.security;

import dev.cpqoms.blocks.config.Settings;
import java.net.URI;

/**
 * Whose tokens are believed: the issuer, the audience they must name, and where the issuer's public
 * keys are.
 */
public record TokenSettings(String issuer, String audience, URI jwks) {
  public static TokenSettings from(Settings settings) {
    URI jwks = settings.uri("CPQ_TOKEN_JWKS_URL");
    return new TokenSettings(
        settings.text("CPQ_TOKEN_ISSUER"), settings.text("CPQ_TOKEN_AUDIENCE", "cpq-oms"), jwks);
  }
}
