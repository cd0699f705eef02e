package dev.cpqoms.blocks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;

/** An issuer with a key of its own, whose public half lies in a file. */
final class SignedTokens {
  private static final String ISSUER = "https://issuer.test";
  private static final String AUDIENCE = "cpq-oms";

  private final Path jwks;
  private ECKey key;

  SignedTokens(Path directory) {
    this.jwks = directory.resolve("jwks.json");
    this.key = generate("first");
    publish();
  }

  TokenVerifier verifier(InstantSource clock) {
    return new TokenVerifier(new TokenSettings(ISSUER, AUDIENCE, jwks.toUri()), clock);
  }

  /** From now on another key signs; the old one is no longer published. */
  void rotate() {
    key = generate("second");
    publish();
  }

  /** From now on another key signs under the id of the old one, which is no longer published. */
  void exchange() {
    key = generate(key.getKeyID());
    publish();
  }

  String user(String tenant, String... roles) {
    return signed(claims("sam", tenant, roles).build());
  }

  String service() {
    return signed(claims("workflow", "*", "SERVICE").build());
  }

  String forAudience(String audience) {
    return signed(claims("sam", "acme", "SALES").audience(audience).build());
  }

  String fromIssuer(String issuer) {
    return signed(claims("sam", "acme", "SALES").issuer(issuer).build());
  }

  String withoutExpiry() {
    return signed(claims("sam", "acme", "SALES").expirationTime(null).build());
  }

  /** The right claims and key id, but signed with somebody else's key. */
  String forged() {
    return signedWith(generate(key.getKeyID()), claims("sam", "acme", "SALES").build());
  }

  String unsigned() {
    return new PlainJWT(claims("sam", "acme", "SALES").build()).serialize();
  }

  private static JWTClaimsSet.Builder claims(String subject, String tenant, String... roles) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)))
        .claim("tenant", tenant)
        .claim("roles", List.of(roles))
        .claim("authority_level", 2);
  }

  private String signed(JWTClaimsSet claims) {
    return signedWith(key, claims);
  }

  private static String signedWith(ECKey key, JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ECKey generate(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void publish() {
    try {
      Files.writeString(jwks, new JWKSet(key.toPublicJWK()).toString());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
