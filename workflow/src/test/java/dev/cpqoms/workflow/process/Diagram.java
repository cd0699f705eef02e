package dev.cpqoms.workflow.process;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One process file, read for what it says. */
record Diagram(String resource, BpmnModelInstance model) {
  static Diagram of(String resource) {
    try (InputStream in =
        Objects.requireNonNull(
            Diagram.class.getClassLoader().getResourceAsStream(resource), resource)) {
      return new Diagram(resource, Bpmn.readModelFromStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Process process() {
    return model.getModelElementsByType(Process.class).iterator().next();
  }

  String processId() {
    return process().getId();
  }

  String versionTag() {
    return process().getSingleExtensionElement(ZeebeVersionTag.class).getValue();
  }

  Set<String> jobTypes() {
    return model.getModelElementsByType(ZeebeTaskDefinition.class).stream()
        .map(ZeebeTaskDefinition::getType)
        .collect(Collectors.toSet());
  }

  Set<String> errorCodes() {
    return model.getModelElementsByType(Error.class).stream()
        .map(Error::getErrorCode)
        .collect(Collectors.toSet());
  }

  /** Message name to correlation expression; empty for a message that starts the process. */
  Map<String, String> messages() {
    var found = new TreeMap<String, String>();
    for (Message message : model.getModelElementsByType(Message.class)) {
      ZeebeSubscription subscription = message.getSingleExtensionElement(ZeebeSubscription.class);
      found.put(message.getName(), subscription == null ? "" : subscription.getCorrelationKey());
    }
    return found;
  }

  @Override
  public String toString() {
    return resource;
  }
}
