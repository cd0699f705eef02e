package dev.cpqoms.sandbox.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;

/** Signs tokens with one ES256 key and publishes its public half. Not for production. */
public final class LocalIssuer {

  public static final String ISSUER = "https://issuer.cpq.local";
  public static final String AUDIENCE = "cpq-oms";

  private final ECKey key;

  private LocalIssuer(ECKey key) {
    this.key = key;
  }

  /** With a new key that is nowhere but in memory. */
  public static LocalIssuer inMemory() {
    try {
      return new LocalIssuer(new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
    } catch (JOSEException failure) {
      throw new IllegalStateException("No ES256 key could be made", failure);
    }
  }

  /** With the key of the file, which is made when it is missing and readable by its owner only. */
  public static LocalIssuer keptIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, inMemory().key.toJSONString());
    }
    try {
      return new LocalIssuer(ECKey.parse(Files.readString(file)));
    } catch (ParseException damaged) {
      throw new IOException(file + " holds no key; remove it to get a new one", damaged);
    }
  }

  /** The public key set, as verifiers read it. */
  public String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  public String token(TokenRequest request, Instant now) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(request.subject())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(request.lifetime())))
            .claim("tenant", request.tenant())
            .claim("roles", request.roles());
    if (request.authorityLevel() > 0) {
      claims.claim("authority_level", request.authorityLevel());
    }
    return signed(claims.build());
  }

  /** Signs any claims, so that tests can make tokens that a verifier must refuse. */
  public String signed(JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException("The token could not be signed", failure);
    }
  }
}
