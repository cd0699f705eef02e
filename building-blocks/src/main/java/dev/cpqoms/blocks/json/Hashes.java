package dev.cpqoms.blocks.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in lower-case hexadecimal, 64 characters. */
public final class Hashes {

  private Hashes() {}

  public static String sha256Hex(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of the canonical JSON of a value: equal values hash alike, whatever their layout. */
  public static String ofJson(Object value) {
    return sha256Hex(Json.canonical(value));
  }
}
