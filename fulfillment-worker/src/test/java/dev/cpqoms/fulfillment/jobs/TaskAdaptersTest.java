package dev.cpqoms.fulfillment.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.OperationRequest;
import dev.cpqoms.fulfillment.settling.TaskState;
import dev.cpqoms.fulfillment.tasks.Held;
import dev.cpqoms.fulfillment.tasks.Task;
import dev.cpqoms.fulfillment.tasks.TaskRef;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskAdaptersTest {

  @Test
  void everyTaskTypeHasOneRow() {
    assertThat(TaskAdapters.TABLE).extracting(TaskAdapter::taskType).doesNotHaveDuplicates();
    assertThat(TaskAdapters.TABLE)
        .extracting(TaskAdapter::jobType)
        .contains(
            "fulfillment.RESERVE_INVENTORY",
            "fulfillment.PROVISION_SERVICE",
            "fulfillment.ACTIVATE_BILLING",
            "fulfillment.NOTIFY_CUSTOMER",
            "fulfillment.RELEASE_INVENTORY",
            "fulfillment.DEPROVISION_SERVICE",
            "fulfillment.REVERSE_BILLING");
  }

  @Test
  void onlyAsynchronousPartnersAreToldWhereToCallBack() {
    for (TaskAdapter row : TaskAdapters.TABLE) {
      OperationRequest request = row.request(ref(), task(), URI.create("http://orders:1/"));
      boolean asynchronous = row.answers() == TaskAdapter.Answers.BY_CALLBACK;
      assertThat(request.callbackUrl())
          .isEqualTo(
              asynchronous
                  ? URI.create("http://orders:1/callbacks/v1/" + row.adapter().word())
                  : null);
    }
  }

  @Test
  void onlyProvisioningIsAskedToCancelAndIsToldWhatInItsOwnWords() {
    assertThat(TaskAdapters.TABLE)
        .filteredOn(TaskAdapter::canBeCancelled)
        .extracting(TaskAdapter::taskType)
        .containsExactly("PROVISION_SERVICE");
    assertThat(TaskAdapters.of("PROVISION_SERVICE").cancellation(ref(), task(), "PRV-1"))
        .isEqualTo(new OperationRequest("CANCEL", "acme", "t1", Map.of("cancels", "PRV-1"), null));
  }

  @Test
  void theDocumentNamesEveryOperationOfEachAdapter() throws IOException {
    List<String> document =
        Files.readAllLines(Path.of(System.getProperty("cpq.root"), "docs", "dependencies.md"));

    for (Adapter adapter : Adapter.values()) {
      Set<String> operations =
          TaskAdapters.TABLE.stream()
              .filter(row -> row.adapter() == adapter)
              .flatMap(row -> Stream.of(row.operation(), row.cancelledBy()))
              .filter(operation -> operation != null)
              .collect(Collectors.toSet());
      assertThat(document)
          .filteredOn(line -> line.startsWith("| " + adapter.word() + " | "))
          .anySatisfy(
              line ->
                  assertThat(Set.of(line.split("\\|")[2].strip().split("[,;] ")))
                      .isEqualTo(operations));
    }
  }

  @Test
  void theDiagramGivesTheRetriesThatTheBackoffCountsFrom() throws IOException {
    Path diagram =
        Path.of(
            System.getProperty("cpq.root"),
            "workflow/src/main/resources/processes/fulfillment-task.bpmn");

    assertThat(Files.readString(diagram)).contains("retries=\"" + Backoff.RETRIES + "\"");
  }

  @ParameterizedTest
  @CsvSource({"10, 1", "9, 2", "8, 4", "6, 16", "5, 32", "1, 32"})
  void aJobWaitsTwiceAsLongAfterEveryRetryUpToALimit(int retriesLeft, int seconds) {
    Map<String, String> headers = Map.of("retryBackoff", "PT1S", "retryBackoffMax", "PT32S");
    for (long jobKey = 0; jobKey < 100; jobKey++) {
      assertThat(Backoff.of(headers, retriesLeft, jobKey))
          .isBetween(Duration.ofSeconds(seconds), Duration.ofMillis(seconds * 1_200L));
    }
  }

  @Test
  void headersThatAreMissingOrMakeNoSenseDoNotStopAJob() {
    assertThat(Backoff.of(Map.of("retryBackoff", "soon"), 10, 1)).isPositive();
    assertThat(Backoff.of(Map.of(), -3, Long.MIN_VALUE)).isPositive();
  }

  private static TaskRef ref() {
    return new TaskRef(new TenantId("acme"), "t1", new Conversation("c1", null));
  }

  private static Task task() {
    return new Task(
        "t1",
        "o1",
        "line-1",
        "NOTIFY_CUSTOMER",
        TaskState.PENDING,
        1,
        "acme-retail",
        null,
        null,
        null,
        false,
        false,
        new Held(false, Duration.ZERO),
        null,
        null,
        List.of());
  }
}
