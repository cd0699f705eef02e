package dev.cpqoms.externalsystems;

import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** The partners on a free port of this JVM. */
final class PartnersUnderTest implements AutoCloseable {

  static final Secret CALLBACK_SECRET = new Secret("callback-secret-of-the-tests");

  private final ProcessLifecycle lifecycle = new ProcessLifecycle("external-systems");
  private final URI uri;

  private PartnersUnderTest(Path ledger) throws IOException {
    lifecycle.drainWithin(Duration.ZERO);
    this.uri =
        ExternalSystems.start(
                new ExternalSettings(
                    new HttpSettings("127.0.0.1", 0, Duration.ZERO),
                    new Secret(Client.API_KEY),
                    CALLBACK_SECRET,
                    ledger,
                    Duration.ofMillis(50)),
                lifecycle)
            .uri();
  }

  static PartnersUnderTest with(Path ledger) throws IOException {
    return new PartnersUnderTest(ledger);
  }

  Client client() {
    return new Client(uri);
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
