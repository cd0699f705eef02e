package dev.cpqoms.blocks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cpqoms.blocks.json.Hashes;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer has signed. The same token comes with every command of its bearer, and its
 * signature costs more than many a command: what was verified is remembered, by the hash of the
 * token and together with the key that verified it. A key that the issuer has withdrawn or
 * exchanged takes the tokens that it signed with it. What the claims are worth now is not decided
 * here.
 */
final class SignedClaims {
  static final int MOST_REMEMBERED = 1_000;

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);
  private static final int LONGEST = 8_192;

  private final IssuerKeys keys;
  private final LinkedHashMap<String, Signed> remembered = new LinkedHashMap<>(64, 0.75f, true);

  SignedClaims(IssuerKeys keys) {
    this.keys = keys;
  }

  /** The claims, if the signature holds under a key that the issuer has now. */
  JWTClaimsSet of(String compact) throws TokenRefused {
    if (compact.length() > LONGEST) {
      throw TokenRefused.because("the token is too long");
    }
    String hash = Hashes.sha256Hex(compact.getBytes(StandardCharsets.UTF_8));
    Signed known = known(hash);
    if (known != null && known.key.equals(key(known.keyId))) {
      return known.claims;
    }
    Signed signed = verified(compact);
    remember(hash, signed);
    return signed.claims;
  }

  private synchronized @Nullable Signed known(String hash) {
    return remembered.get(hash);
  }

  /** Only what was verified gets here: nobody can fill the memory with inventions. */
  private synchronized void remember(String hash, Signed signed) {
    remembered.put(hash, signed);
    if (remembered.size() > MOST_REMEMBERED) {
      remembered.pollFirstEntry();
    }
  }

  private Signed verified(String compact) throws TokenRefused {
    SignedJWT token = parse(compact);
    String keyId = token.getHeader().getKeyID();
    if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
      throw TokenRefused.because("the algorithm of the token is not allowed");
    }
    if (keyId == null) {
      throw TokenRefused.because("the token names no key");
    }
    JWK key = key(keyId);
    try {
      if (!token.verify(verifier(key))) {
        throw TokenRefused.because("the signature does not hold");
      }
    } catch (JOSEException unsuitable) {
      throw TokenRefused.because("the key does not fit the algorithm");
    }
    return new Signed(keyId, key, claims(token));
  }

  private JWK key(String keyId) throws TokenRefused {
    return keys.key(keyId).orElseThrow(() -> TokenRefused.because("the key is unknown"));
  }

  private static SignedJWT parse(String compact) throws TokenRefused {
    try {
      return SignedJWT.parse(compact);
    } catch (ParseException notAToken) {
      throw TokenRefused.because("the token is not a signed JWT");
    }
  }

  private static JWSVerifier verifier(JWK key) throws JOSEException {
    return switch (key) {
      case ECKey ec -> new ECDSAVerifier(ec.toPublicJWK());
      case RSAKey rsa -> new RSASSAVerifier(rsa.toPublicJWK());
      default -> throw new JOSEException("unsupported key type");
    };
  }

  private static JWTClaimsSet claims(SignedJWT token) throws TokenRefused {
    try {
      return token.getJWTClaimsSet();
    } catch (ParseException malformed) {
      throw TokenRefused.because("the claims are malformed");
    }
  }

  /** Claims and the key under which they were signed. */
  private record Signed(String keyId, JWK key, JWTClaimsSet claims) {}
}
