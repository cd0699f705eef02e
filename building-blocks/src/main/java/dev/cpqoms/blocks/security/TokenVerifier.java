package dev.cpqoms.blocks.security;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.cpqoms.blocks.identity.TenantId;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Believes a bearer token only when its algorithm is on the list, the issuer's key signed it, it
 * names this issuer and audience, it is in date, and its tenant and roles are well formed.
 */
public final class TokenVerifier {
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final TokenSettings settings;
  private final SignedClaims signed;
  private final InstantSource clock;

  public TokenVerifier(TokenSettings settings, InstantSource clock) {
    this.settings = settings;
    this.signed = new SignedClaims(new IssuerKeys(settings.jwks(), clock));
    this.clock = clock;
  }

  /**
   * Verifies the compact form of a signed token.
   *
   * @throws TokenRefused when the token is not believed
   * @throws KeysUnavailable when it cannot be judged now
   */
  public VerifiedToken verify(String compact) throws TokenRefused {
    JWTClaimsSet claims = signed.of(compact);
    checkClaims(claims);
    return bearer(claims);
  }

  private void checkClaims(JWTClaimsSet claims) throws TokenRefused {
    if (!settings.issuer().equals(claims.getIssuer())) {
      throw TokenRefused.because("the issuer is not the expected one");
    }
    if (!claims.getAudience().contains(settings.audience())) {
      throw TokenRefused.because("the token is for another audience");
    }
    if (claims.getExpirationTime() == null) {
      throw TokenRefused.because("the token has no expiry");
    }
    Instant now = clock.instant();
    if (now.isAfter(claims.getExpirationTime().toInstant().plus(SKEW))) {
      throw TokenRefused.expired();
    }
    if (isAfter(claims.getNotBeforeTime(), now) || isAfter(claims.getIssueTime(), now)) {
      throw TokenRefused.because("the token is not valid yet");
    }
  }

  private static boolean isAfter(@Nullable Date date, Instant now) {
    return date != null && date.toInstant().isAfter(now.plus(SKEW));
  }

  private static VerifiedToken bearer(JWTClaimsSet claims) throws TokenRefused {
    try {
      List<String> roles = claims.getStringListClaim("roles");
      Integer level = claims.getIntegerClaim("authority_level");
      String subject = claims.getSubject();
      String tenant = claims.getStringClaim("tenant");
      if (subject == null || subject.isBlank() || roles == null || roles.isEmpty()) {
        throw TokenRefused.because("the token names no subject or no roles");
      }
      if (tenant == null || !tenantFits(tenant, roles)) {
        throw TokenRefused.because("the tenant of the token is not well formed");
      }
      return new VerifiedToken(subject, tenant, Set.copyOf(roles), level == null ? 0 : level);
    } catch (ParseException malformed) {
      throw TokenRefused.because("the claims are malformed");
    }
  }

  /**
   * A service speaks for all tenants and has no other role; everybody else belongs to exactly one.
   */
  private static boolean tenantFits(String tenant, List<String> roles) {
    return roles.contains(VerifiedToken.SERVICE_ROLE)
        ? roles.size() == 1 && tenant.equals(TenantId.ANY)
        : TenantId.isValid(tenant);
  }
}
