package dev.cpqoms.blocks.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The public keys of the issuer, kept for five minutes and read again when a token names an unknown
 * key, but not more than once per second: unknown key ids cost an attacker nothing.
 */
final class IssuerKeys {
  private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
  private static final Duration KEEP = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final URI location;
  private final InstantSource clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private @Nullable JWKSet known;
  private Instant lastRead = Instant.MIN;

  IssuerKeys(URI location, InstantSource clock) {
    this.location = location;
    this.clock = clock;
  }

  Optional<JWK> key(String keyId) {
    JWK key = current().getKeyByKeyId(keyId);
    return Optional.ofNullable(key == null ? readAgain().getKeyByKeyId(keyId) : key);
  }

  private synchronized JWKSet current() {
    return known == null || olderThan(KEEP) ? read(known) : known;
  }

  private synchronized JWKSet readAgain() {
    return known == null || olderThan(PAUSE) ? read(known) : known;
  }

  private boolean olderThan(Duration age) {
    return lastRead.equals(Instant.MIN) || clock.instant().isAfter(lastRead.plus(age));
  }

  private JWKSet read(@Nullable JWKSet before) {
    try {
      JWKSet fresh = JWKSet.parse(text());
      known = fresh;
      return fresh;
    } catch (IOException | ParseException failure) {
      if (before == null) {
        throw new KeysUnavailable(failure);
      }
      LOG.warn("The keys of the token issuer cannot be read again; the known ones stay", failure);
      return before;
    } finally {
      lastRead = clock.instant();
    }
  }

  private String text() throws IOException {
    if ("file".equals(location.getScheme())) {
      return Files.readString(Path.of(location));
    }
    try {
      HttpRequest request = HttpRequest.newBuilder(location).timeout(TIMEOUT).build();
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
