package dev.cpqoms.externalsystems.callbacks;

import dev.cpqoms.blocks.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to the receiver that a callback body comes from the partner and is unchanged. */
public final class Signature {

  /** The header that carries the signature. */
  public static final String HEADER = "X-Partner-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private final Secret secret;

  public Signature(Secret secret) {
    this.secret = secret;
  }

  /** The header value for a body: {@code sha256=} and 64 lower-case hexadecimal digits. */
  public String of(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
