package dev.cpqoms.workflow;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.Migrations;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.telemetry.Logging;
import dev.cpqoms.workflow.engine.Engine;
import dev.cpqoms.workflow.engine.EngineSettings;
import dev.cpqoms.workflow.process.ProcessDeployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves; or, as a step of its own, {@code migrate}s the database or {@code deploy}s the processes.
 */
public final class Main {
  static final String PROCESS = "workflow";
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) {
    Settings settings = new Settings(System.getenv());
    Logging.start(PROCESS, settings);
    switch (args.length == 0 ? "serve" : args[0]) {
      case "serve" -> ProcessLifecycle.serve(PROCESS, process -> serve(process, settings));
      case "migrate" -> ProcessLifecycle.complete(PROCESS, () -> migrate(settings));
      case "deploy" -> ProcessLifecycle.complete(PROCESS, () -> deploy(settings));
      default -> ProcessLifecycle.complete(PROCESS, () -> unknown(args[0]));
    }
  }

  private static void serve(ProcessLifecycle process, Settings settings) {
    WorkflowSettings read = WorkflowSettings.from(settings);
    settings.done();
    LOG.info("Effective configuration: {}", settings.effective());
    new WorkflowProcess(read).start(process);
  }

  private static void migrate(Settings settings) {
    var owner = WorkflowSettings.database(settings);
    settings.done();
    LOG.info("{} migrations applied", new Migrations(PROCESS).apply(owner));
  }

  private static void deploy(Settings settings) {
    var engine = EngineSettings.from(settings);
    var patience = settings.duration("CPQ_DEPLOY_PATIENCE", ProcessDeployment.PATIENCE);
    settings.done();
    try (Engine connection = new Engine(engine)) {
      new ProcessDeployment(connection.client(), patience)
          .deploy()
          .forEach(p -> LOG.info("{} version {}", p.getBpmnProcessId(), p.getVersion()));
    }
  }

  private static void unknown(String task) {
    throw new IllegalArgumentException(
        "unknown task " + task + "; known: serve (or nothing), migrate, deploy");
  }
}
