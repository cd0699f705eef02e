package dev.cpqoms.fulfillment.scene;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The receiver's own reckoning of a callback's signature. */
final class CallbackSignature {

  private CallbackSignature() {}

  static boolean isGood(byte[] body, @Nullable String header) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = RealPartners.CALLBACK_SECRET.value().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return ("sha256=" + HexFormat.of().formatHex(mac.doFinal(body))).equals(header);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
