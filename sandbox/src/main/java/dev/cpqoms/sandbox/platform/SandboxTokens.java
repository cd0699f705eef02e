package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.token.LocalIssuer;
import dev.cpqoms.sandbox.token.TokenRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Tokens of the sandbox's own issuer: key set and service tokens as files, tokens of people on
 * demand.
 */
public final class SandboxTokens {

  private static final List<String> SERVICES =
      List.of("workflow", "fulfillment-worker", "engine-exporter");

  /** Long, because nobody renews them while a sandbox runs; every start writes new ones. */
  private static final Duration SERVICE_LIFETIME = Duration.ofDays(30);

  private final SandboxHome home;
  private final LocalIssuer issuer;
  private final InstantSource clock = InstantSource.system();

  private SandboxTokens(SandboxHome home, LocalIssuer issuer) {
    this.home = home;
    this.issuer = issuer;
  }

  public static SandboxTokens of(Sandbox sandbox) throws IOException {
    return new SandboxTokens(sandbox.home(), LocalIssuer.keptIn(sandbox.home().issuerKey()));
  }

  /** Writes the files that the processes read. */
  public void publish() throws IOException {
    Files.createDirectories(home.jwks().getParent());
    Files.writeString(home.jwks(), issuer.jwks());
    for (String service : SERVICES) {
      String token = issuer.token(TokenRequest.service(service, SERVICE_LIFETIME), clock.instant());
      PrivateFiles.write(home.serviceToken(service), token);
    }
  }

  public String issue(TokenRequest request) {
    return issuer.token(request, clock.instant());
  }
}
