package dev.cpqoms.externalsystems;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.http.HttpSettings;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The partners on a free port of this JVM, and who hears their reports. Started once more, they go
 * on from their ledger.
 */
final class PartnersUnderTest implements AutoCloseable {

  static final Secret CALLBACK_SECRET = new Secret("callback-secret-of-the-tests");

  final CallbackReceiver receiver = new CallbackReceiver();
  Client client;

  private final Path ledger;
  private ProcessLifecycle lifecycle;

  PartnersUnderTest(Path folder) throws IOException {
    ledger = folder.resolve("ledger.jsonl");
    start();
  }

  void start() throws IOException {
    lifecycle = new ProcessLifecycle("external-systems");
    lifecycle.drainWithin(Duration.ZERO);
    client =
        new Client(
            ExternalSystems.start(
                    new ExternalSettings(
                        new HttpSettings("127.0.0.1", 0, Duration.ZERO),
                        new Secret(Client.API_KEY),
                        CALLBACK_SECRET,
                        ledger,
                        Duration.ofMillis(50)),
                    lifecycle)
                .uri());
  }

  void stop() {
    lifecycle.close();
  }

  HttpResponse<String> provision(String key) throws Exception {
    return client.operate(
        "provisioning", key, Client.provisioning("acme", "task-" + key, receiver.url()));
  }

  JsonNode find(String key) throws Exception {
    return Json.tree(client.find("provisioning", "acme", key).body());
  }

  String statusOf(String key) throws Exception {
    return find(key).get("status").asText();
  }

  @Override
  public void close() {
    stop();
    receiver.close();
  }
}
