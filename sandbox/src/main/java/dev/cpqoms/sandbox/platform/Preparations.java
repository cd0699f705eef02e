package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.server.Compilers;
import dev.cpqoms.sandbox.server.PostgresCluster;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must be done between the start of the servers and the start of the services. */
record Preparations(Sandbox sandbox) {

  static final String DATABASES = "databases";
  static final String TOPICS = "topics";
  static final String PROCESS_DEFINITIONS = "process definitions";

  private static final Map<String, String> MODULE_OF_SERVICE =
      Map.of("quote", "quote-service", "order", "order-service", "workflow", "workflow");

  List<Preparation> all() {
    List<Preparation> all = new ArrayList<>();
    all.add(new Preparation(DATABASES, List.of("postgres"), this::createDatabases));
    for (String service : PostgresCluster.SERVICES) {
      all.add(
          job(
              migrationOf(service),
              DATABASES,
              MODULE_OF_SERVICE.getOrDefault(service, service),
              "migrate",
              ServiceSettings.of(sandbox).database(service, "owner")));
    }
    all.add(job(TOPICS, "kafka", "outbox-publisher", "provision-topics", settings().kafka()));
    all.add(job(PROCESS_DEFINITIONS, "zeebe", "workflow", "deploy", settings().zeebe()));
    return all;
  }

  static String migrationOf(String service) {
    return service + " migrations";
  }

  private ServiceSettings settings() {
    return ServiceSettings.of(sandbox);
  }

  private Preparation job(
      String name, String after, String module, String command, ServiceSettings settings) {
    JarJob job = new JarJob(sandbox, module, command, settings.values());
    return new Preparation(name, List.of(after), job::run);
  }

  private void createDatabases() throws IOException {
    PostgresCluster cluster = new Servers(sandbox, Compilers.QUICK).postgres().cluster();
    try {
      cluster.ensureRoles(sandbox.passwords().byRole());
      for (String service : PostgresCluster.SERVICES) {
        cluster.ensureDatabase(service + "_db", service);
      }
    } catch (SQLException failure) {
      throw new IOException("Databases and roles could not be created", failure);
    }
  }
}
