package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.server.Login;
import dev.cpqoms.sandbox.server.Loopback;
import dev.cpqoms.sandbox.token.LocalIssuer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the {@code CPQ_*} settings of one process; each process gets exactly its own. */
final class ServiceSettings {

  private final Sandbox sandbox;
  private final Map<String, String> values = new LinkedHashMap<>();

  private ServiceSettings(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  static ServiceSettings of(Sandbox sandbox) {
    return new ServiceSettings(sandbox);
  }

  static ServiceSettings listeningOn(Sandbox sandbox, PortName port) {
    return of(sandbox)
        .with("CPQ_HTTP_HOST", Loopback.HOST)
        .with("CPQ_HTTP_PORT", Integer.toString(sandbox.ports().of(port)));
  }

  ServiceSettings with(String key, String value) {
    values.put(key, value);
    return this;
  }

  /** What the sandbox is told in its own environment, where it is told. */
  ServiceSettings handedOn(Map<String, String> environment, String... keys) {
    for (String key : keys) {
      String value = environment.get(key);
      if (value != null) {
        with(key, value);
      }
    }
    return this;
  }

  /** Whom the process believes. */
  ServiceSettings tokens() {
    return with("CPQ_TOKEN_ISSUER", LocalIssuer.ISSUER)
        .with("CPQ_TOKEN_AUDIENCE", LocalIssuer.AUDIENCE)
        .with("CPQ_TOKEN_JWKS_URL", sandbox.home().jwks().toUri().toString());
  }

  /** Who the process is for other services. */
  ServiceSettings ownToken(String service) {
    return with("CPQ_SERVICE_TOKEN_FILE", sandbox.home().serviceToken(service).toString());
  }

  ServiceSettings database(String service, String duty) {
    return databaseAs("CPQ_DB", service, duty);
  }

  ServiceSettings outboxOf(String service, String key) {
    return databaseAs(key, service, "relay");
  }

  ServiceSettings kafka() {
    return with("CPQ_KAFKA_BOOTSTRAP", sandbox.addresses().kafkaBootstrap());
  }

  /** One of its kind: killed and started again, it goes on where it was. */
  ServiceSettings onlyInstance() {
    return with("CPQ_INSTANCE", "sandbox-1");
  }

  ServiceSettings redis() {
    return with("CPQ_REDIS_URL", sandbox.addresses().redis().toString());
  }

  ServiceSettings zeebe() {
    return with("CPQ_ZEEBE_ADDRESS", sandbox.addresses().zeebe().toString());
  }

  ServiceSettings service(String key, PortName port, String path) {
    return with(key, sandbox.addresses().http(port) + path);
  }

  ServiceSettings callbackSecret() {
    return with("CPQ_CALLBACK_SECRET", sandbox.passwords().callbackSecret());
  }

  ServiceSettings partnerApiKey() {
    return with("CPQ_PARTNER_API_KEY", sandbox.passwords().partnerApiKey());
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }

  private ServiceSettings databaseAs(String prefix, String service, String duty) {
    Login login = sandbox.passwords().login(service, duty);
    return with(prefix + "_URL", sandbox.addresses().jdbcUrl(service))
        .with(prefix + "_USER", login.user())
        .with(prefix + "_PASSWORD", login.password());
  }
}
