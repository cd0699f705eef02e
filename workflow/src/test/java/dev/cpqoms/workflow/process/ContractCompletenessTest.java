package dev.cpqoms.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.workflow.message.ProcessMessages;
import dev.cpqoms.workflow.message.ReportingAmendment;
import dev.cpqoms.workflow.message.ReportingApprovalDecision;
import dev.cpqoms.workflow.message.ReportingCancellation;
import dev.cpqoms.workflow.message.ReportingFalloutResolution;
import dev.cpqoms.workflow.message.ReportingTaskSettlement;
import dev.cpqoms.workflow.start.ApprovalTimes;
import dev.cpqoms.workflow.start.ProcessStarts;
import dev.cpqoms.workflow.start.StartingOrderFulfillment;
import dev.cpqoms.workflow.start.StartingQuoteApproval;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The diagrams and the adapter say what the process contract says, no less and no more. */
final class ContractCompletenessTest {
  private static final List<Diagram> DIAGRAMS =
      ProcessContract.RESOURCES.stream().map(Diagram::of).toList();
  private static final JsonNode CONTRACT = contract();

  @Test
  void theProcessesAreTheOnesOfTheContract() {
    assertThat(ids(CONTRACT.path("processes"), "processId"))
        .isEqualTo(DIAGRAMS.stream().map(Diagram::processId).collect(Collectors.toSet()));
    assertThat(ids(CONTRACT.path("processes"), "resource"))
        .isEqualTo(Set.copyOf(ProcessContract.RESOURCES));
  }

  @Test
  void everyProcessHasTheElementsJobTypesAndErrorsOfTheContract() {
    for (Diagram diagram : DIAGRAMS) {
      JsonNode agreed = process(diagram.processId());
      Set<String> elements =
          diagram.model().getModelElementsByType(FlowNode.class).stream()
              .map(FlowNode::getId)
              .collect(Collectors.toSet());
      assertThat(elements).as(diagram.processId()).isEqualTo(texts(agreed.path("elements")));
      assertThat(diagram.errorCodes()).isEqualTo(texts(agreed.path("errors")));
      assertThat(jobTypes(diagram)).isEqualTo(texts(agreed.path("jobTypes")));
      assertThat(diagram.versionTag()).isEqualTo(agreed.path("versionTag").textValue());
    }
  }

  @Test
  void everyMessageHasTheCorrelationKeyOfTheContract() {
    Set<String> drawn = new TreeSet<>();
    for (Diagram diagram : DIAGRAMS) {
      diagram
          .messages()
          .forEach(
              (name, key) -> {
                drawn.add(name);
                JsonNode agreed = message(name);
                assertThat(agreed.path("process").textValue()).isEqualTo(diagram.processId());
                boolean starts = agreed.path("use").textValue().equals("start");
                assertThat(key)
                    .as(name)
                    .isEqualTo(starts ? "" : "=" + agreed.path("correlationKey").textValue());
              });
    }
    assertThat(ids(CONTRACT.path("messages"), "name")).isEqualTo(drawn);
  }

  @Test
  void theAdapterListensToTheEventsThatTheContractPublishesMessagesOn() {
    Set<String> agreed =
        StreamSupport.stream(CONTRACT.path("messages").spliterator(), false)
            .flatMap(message -> texts(message.path("publishedOn")).stream())
            .collect(Collectors.toSet());
    var starts = new ProcessStarts(IdSource.timeOrdered());
    var messages = new ProcessMessages(IdSource.timeOrdered());
    Stream<EventHandler> handlers =
        Stream.of(
            new StartingOrderFulfillment(starts, Duration.ZERO),
            new StartingQuoteApproval(
                starts, new ApprovalTimes(Duration.ZERO, Duration.ZERO, Duration.ZERO)),
            new ReportingTaskSettlement(messages),
            new ReportingFalloutResolution(messages),
            new ReportingAmendment(messages),
            new ReportingCancellation(messages),
            new ReportingApprovalDecision(messages, starts));

    assertThat(handlers.flatMap(h -> h.eventTypes().stream()).collect(Collectors.toSet()))
        .isEqualTo(agreed);
  }

  @Test
  void theJobsOfTheContractAreTheOnesOfTheDiagrams() {
    Set<String> drawn =
        DIAGRAMS.stream().flatMap(d -> jobTypes(d).stream()).collect(Collectors.toSet());
    Set<String> agreed =
        ids(CONTRACT.path("jobTypes"), "type").stream()
            .map(type -> type.startsWith("fulfillment.") ? "fulfillment.*" : type)
            .collect(Collectors.toSet());
    assertThat(agreed).isEqualTo(drawn);
  }

  /** The job type that is built from the task type stands for all of them. */
  private static Set<String> jobTypes(Diagram diagram) {
    return diagram.jobTypes().stream()
        .map(type -> type.equals("=\"fulfillment.\" + taskType") ? "fulfillment.*" : type)
        .collect(Collectors.toSet());
  }

  private static JsonNode process(String id) {
    return only(CONTRACT.path("processes"), "processId", id);
  }

  private static JsonNode message(String name) {
    return only(CONTRACT.path("messages"), "name", name);
  }

  private static JsonNode only(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(entry -> value.equals(entry.path(field).textValue()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the contract has no " + value));
  }

  private static Set<String> ids(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(entry -> entry.path(field).textValue())
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::textValue)
        .collect(Collectors.toSet());
  }

  private static JsonNode contract() {
    try (InputStream in =
        ContractCompletenessTest.class
            .getClassLoader()
            .getResourceAsStream("contracts/process/process-contract.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
