package dev.cpqoms.order.callback;

import dev.cpqoms.blocks.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells a partner's callback from anybody's: HMAC-SHA256 over the raw body, as {@code sha256=…}.
 */
public final class PartnerSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SCHEME = "sha256=";

  private final Secret secret;

  public PartnerSignature(Secret secret) {
    this.secret = secret;
  }

  /** Compares in constant time, so that a forger learns nothing from how long it takes. */
  public boolean holds(@Nullable String header, byte[] body) {
    return header != null
        && MessageDigest.isEqual(
            header.getBytes(StandardCharsets.UTF_8), of(body).getBytes(StandardCharsets.UTF_8));
  }

  /** What the header of this body must be. */
  String of(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return SCHEME + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
