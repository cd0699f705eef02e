package dev.cpqoms.contracts;

import dev.cpqoms.contracts.ProcessContract.JobType;
import dev.cpqoms.contracts.ProcessContract.Message;
import dev.cpqoms.contracts.ProcessContract.ProcessModel;
import dev.cpqoms.contracts.ProcessContract.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be true of the process contract: nothing is named that is not declared. */
final class ProcessRules {

  private final ProcessContract contract;
  private final Set<String> variables;
  private final List<String> found = new ArrayList<>();

  private ProcessRules(ProcessContract contract) {
    this.contract = contract;
    this.variables =
        contract.variables().stream().map(Variable::name).collect(Collectors.toUnmodifiableSet());
  }

  static List<String> violations(ProcessContract contract) {
    ProcessRules rules = new ProcessRules(contract);
    contract.processes().forEach(rules::check);
    contract.messages().forEach(rules::check);
    contract.jobTypes().forEach(rules::check);
    return rules.found;
  }

  private void check(ProcessModel model) {
    declared(model.processId(), "variable", variables, model.variables());
    Set<String> jobs =
        contract.jobTypes().stream().map(JobType::type).collect(Collectors.toUnmodifiableSet());
    declared(
        model.processId(),
        "job type",
        jobs,
        model.jobTypes().stream().filter(type -> !type.endsWith(".*")).toList());
    if (new HashSet<>(model.elements()).size() != model.elements().size()) {
      found.add(model.processId() + " names an element twice");
    }
    String start = model.startedBy().message();
    if (start != null && contract.message(start).isEmpty()) {
      found.add(model.processId() + " is started by the unknown message " + start);
    }
  }

  private void check(Message message) {
    declared(message.name(), "variable", variables, message.variables());
    declared(message.name(), "variable", variables, List.of(message.correlationKey()));
    declared(
        message.name(), "event", new HashSet<>(EventSchemas.load().types()), message.publishedOn());
    if (contract.process(message.process()).isEmpty()) {
      found.add(message.name() + " is for the unknown process " + message.process());
    }
    if (!message.timeToLiveDuration().isPositive()) {
      found.add(message.name() + " needs a time to live: its id is ignored without one");
    }
  }

  private void check(JobType job) {
    declared(job.type(), "variable", variables, job.sets());
    boolean asked =
        contract.processes().stream()
            .flatMap(model -> model.jobTypes().stream())
            .anyMatch(
                type ->
                    type.equals(job.type())
                        || (type.endsWith("*")
                            && job.type().startsWith(type.substring(0, type.length() - 1))));
    if (!asked) {
      found.add(job.type() + " is asked for by no process");
    }
    if (job.retries() < 1) {
      found.add(job.type() + " has no retries");
    }
  }

  private void declared(String who, String what, Set<String> known, Collection<String> named) {
    named.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> found.add(who + " names the unknown " + what + " " + name));
  }
}
