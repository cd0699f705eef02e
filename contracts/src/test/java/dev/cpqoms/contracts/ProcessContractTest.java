package dev.cpqoms.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.contracts.ProcessContract.JobType;
import dev.cpqoms.contracts.ProcessContract.Message;
import dev.cpqoms.contracts.ProcessContract.Variable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessContractTest {

  private final ProcessContract contract = ProcessContract.load();

  @Test
  @DisplayName("the process contract names nothing that is not declared")
  void theProcessContractNamesNothingThatIsNotDeclared() {
    assertThat(ProcessRules.violations(contract)).isEmpty();
  }

  @Test
  @DisplayName("workers find their job types")
  void workersFindTheirJobTypes() {
    assertThat(contract.jobTypesOf("fulfillment-worker"))
        .extracting(JobType::type)
        .contains("fulfillment.PROVISION_SERVICE");
    assertThat(contract.message("order-submitted").orElseThrow().timeToLiveDuration()).hasHours(24);
  }

  @Test
  @DisplayName("a variable that is used and not declared is found")
  void aVariableThatIsUsedAndNotDeclaredIsFound() {
    List<Variable> fewer =
        contract.variables().stream().filter(variable -> !variable.name().equals("waves")).toList();
    var planted =
        new ProcessContract(contract.processes(), contract.messages(), contract.jobTypes(), fewer);

    assertThat(ProcessRules.violations(planted))
        .containsExactlyInAnyOrder(
            "order-fulfillment names the unknown variable waves",
            "order.decompose names the unknown variable waves",
            "order.amend names the unknown variable waves");
  }

  @Test
  @DisplayName("a job type that no process asks for is found")
  void aJobTypeThatNoProcessAsksForIsFound() {
    List<JobType> more = new ArrayList<>(contract.jobTypes());
    more.add(new JobType("order.vanish", "workflow", 0, "PT1S", "PT32S", List.of(), List.of()));
    var planted =
        new ProcessContract(contract.processes(), contract.messages(), more, contract.variables());

    assertThat(ProcessRules.violations(planted))
        .containsExactly("order.vanish is asked for by no process", "order.vanish has no retries");
  }

  @Test
  @DisplayName("a message on an event that nobody publishes, without time to live, is found")
  void aMessageOnAnEventThatNobodyPublishesIsFound() {
    List<Message> more = new ArrayList<>(contract.messages());
    more.add(
        new Message(
            "lost",
            "catch",
            "nowhere",
            "orderId",
            "event id",
            "PT0S",
            List.of("OrderVanished"),
            List.of()));
    var planted =
        new ProcessContract(contract.processes(), more, contract.jobTypes(), contract.variables());

    assertThat(ProcessRules.violations(planted))
        .containsExactly(
            "lost names the unknown event OrderVanished",
            "lost is for the unknown process nowhere",
            "lost needs a time to live: its id is ignored without one");
  }
}
