package dev.cpqoms.blocks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.identity.TenantId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVerifierTest {
  @TempDir private Path directory;

  /** A little ahead, because tokens are signed later than the clock is set. */
  private Instant now = Instant.now().plusSeconds(60);

  private SignedTokens issuer;

  @BeforeEach
  void anIssuer() {
    issuer = new SignedTokens(directory);
  }

  @Test
  void aTokenThatHoldsNamesItsBearer() throws TokenRefused {
    VerifiedToken sam = verifier().verify(issuer.user("acme", "SALES", "VIEWER"));

    assertThat(sam.subject()).isEqualTo("sam");
    assertThat(sam.tenant()).isEqualTo("acme");
    assertThat(sam.roles()).containsExactlyInAnyOrder("SALES", "VIEWER");
    assertThat(sam.authorityLevel()).isEqualTo(2);
    assertThat(sam.service()).isFalse();
    assertThat(verifier().verify(issuer.service()).tenant()).isEqualTo(TenantId.ANY);
  }

  @Test
  void aTokenOfSomebodyElsesKeyIsRefused() {
    assertRefused(issuer.forged(), "the signature does not hold");
    assertRefused(issuer.unsigned(), "the token is not a signed JWT");
    assertRefused(issuer.forAudience("billing"), "the token is for another audience");
    assertRefused(issuer.fromIssuer("elsewhere"), "the issuer is not the expected one");
    assertRefused(issuer.withoutExpiry(), "the token has no expiry");
    assertRefused("x".repeat(10_000), "the token is too long");
  }

  @Test
  void timeEndsAToken() throws TokenRefused {
    TokenVerifier verifier = verifier();
    String token = issuer.user("acme", "SALES");
    verifier.verify(token);

    now = now.plusSeconds(700);

    assertThatThrownBy(() -> verifier.verify(token))
        .isInstanceOfSatisfying(
            TokenRefused.class, refused -> assertThat(refused.expiredToken()).isTrue());
    now = now.minusSeconds(1400);
    assertThatThrownBy(() -> verifier.verify(token)).hasMessage("the token is not valid yet");
  }

  @Test
  void newKeysAreFoundAndWithdrawnOnesForgotten() throws TokenRefused {
    TokenVerifier verifier = verifier();
    String old = issuer.user("acme", "SALES");
    verifier.verify(old);

    issuer.rotate();
    now = now.plusSeconds(2);

    assertThat(verifier.verify(issuer.user("acme", "SALES")).subject()).isEqualTo("sam");
    assertThatThrownBy(() -> verifier.verify(old)).hasMessage("the key is unknown");
  }

  @Test
  void aTokenThatWasBelievedIsNotBelievedUnderAnotherKeyOfTheSameName() throws TokenRefused {
    TokenVerifier verifier = verifier();
    String old = issuer.user("acme", "SALES");
    verifier.verify(old);

    issuer.exchange();
    now = now.plusSeconds(301);

    assertThatThrownBy(() -> verifier.verify(old)).hasMessage("the signature does not hold");
  }

  @Test
  void believingATokenSaysNothingAboutAForgeryOfIt() throws TokenRefused {
    TokenVerifier verifier = verifier();
    String genuine = issuer.user("acme", "SALES");
    String mallory = issuer.user("acme", "SALES", "CATALOG_ADMIN");
    verifier.verify(genuine);

    String forged =
        mallory.substring(0, mallory.lastIndexOf('.'))
            + genuine.substring(genuine.lastIndexOf('.'));

    assertThatThrownBy(() -> verifier.verify(forged)).hasMessage("the signature does not hold");
  }

  @Test
  void moreTokensThanAreRememberedAreBelievedAllTheSame() throws TokenRefused {
    // To sign so many takes longer than a standing clock would believe.
    TokenVerifier verifier = issuer.verifier(InstantSource.system());
    String first = issuer.user("acme", "SALES");
    for (int i = 0; i <= SignedClaims.MOST_REMEMBERED; i++) {
      verifier.verify(issuer.user("tenant-" + i, "SALES"));
    }

    assertThat(verifier.verify(first).tenant()).isEqualTo("acme");
  }

  @Test
  void withoutKeysNoTokenCanBeJudged() {
    URI nowhere = directory.resolve("nowhere.json").toUri();
    TokenVerifier verifier =
        new TokenVerifier(
            new TokenSettings("https://issuer.test", "cpq-oms", nowhere), InstantSource.system());

    assertThatThrownBy(() -> verifier.verify(issuer.user("acme", "SALES")))
        .isInstanceOf(KeysUnavailable.class);
  }

  private TokenVerifier verifier() {
    return issuer.verifier(() -> now);
  }

  private void assertRefused(String token, String reason) {
    assertThatThrownBy(() -> verifier().verify(token))
        .isInstanceOf(TokenRefused.class)
        .hasMessage(reason);
  }
}
