package dev.cpqoms.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.sandbox.process.ChildProcess;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZeebeServerTest {

  @TempDir Path data;

  @Test
  void a_deployed_process_survives_a_crash() {
    ZeebeServer server = new ZeebeServer(ServerFiles.located(), data, ZeebeServer.Ports.free());
    try (ChildProcess process = ChildProcess.start(server)) {
      try (ZeebeClient client = client(server)) {
        client.newDeployResourceCommand().addProcessModel(model(), "kept.bpmn").send().join();
      }

      process.kill();
      process.start();

      try (ZeebeClient client = client(server)) {
        var result =
            client
                .newCreateInstanceCommand()
                .bpmnProcessId("kept")
                .latestVersion()
                .withResult()
                .requestTimeout(Duration.ofSeconds(60))
                .send()
                .join();
        assertThat(result.getVersion()).isEqualTo(1);
      }
    }
  }

  private static BpmnModelInstance model() {
    return Bpmn.createExecutableProcess("kept").startEvent().endEvent().done();
  }

  private static ZeebeClient client(ZeebeServer server) {
    return ZeebeClient.newClientBuilder()
        .grpcAddress(URI.create(server.address()))
        .usePlaintext()
        .defaultRequestTimeout(Duration.ofSeconds(60))
        .build();
  }
}
