package dev.cpqoms.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The diagrams are read by people in a modeler: everything is drawn, named and apart from its
 * neighbours.
 */
final class DiagramTest {
  static Stream<Diagram> diagrams() {
    return ProcessContract.RESOURCES.stream().map(Diagram::of);
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void isValidAndTagged(Diagram diagram) {
    Bpmn.validateModel(diagram.model());

    assertThat(diagram.process().isExecutable()).isTrue();
    assertThat(diagram.process().getDocumentations()).isNotEmpty();
    assertThat(Bpmn.convertToString(diagram.model())).contains("zeebe:versionTag value=");
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyNodeHasAShapeAndEveryFlowAnEdge(Diagram diagram) {
    var drawn =
        diagram.model().getModelElementsByType(BpmnShape.class).stream()
            .map(s -> s.getBpmnElement().getId())
            .toList();
    var nodes =
        diagram.model().getModelElementsByType(FlowNode.class).stream()
            .map(FlowNode::getId)
            .toList();
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(nodes);

    var edges = diagram.model().getModelElementsByType(BpmnEdge.class);
    var flows =
        diagram.model().getModelElementsByType(SequenceFlow.class).stream()
            .map(SequenceFlow::getId)
            .toList();
    assertThat(edges.stream().map(e -> e.getBpmnElement().getId()))
        .containsExactlyInAnyOrderElementsOf(flows);
    assertThat(edges).allMatch(e -> e.getWaypoints().size() >= 2);
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyEdgeStartsAndEndsAtItsShapes(Diagram diagram) {
    for (BpmnEdge edge : diagram.model().getModelElementsByType(BpmnEdge.class)) {
      var flow = (SequenceFlow) edge.getBpmnElement();
      var points = List.copyOf(edge.getWaypoints());
      assertThat(
              touches(
                  bounds(diagram, flow.getSource()),
                  points.getFirst().getX(),
                  points.getFirst().getY()))
          .as("start of %s", flow.getId())
          .isTrue();
      assertThat(
              touches(
                  bounds(diagram, flow.getTarget()),
                  points.getLast().getX(),
                  points.getLast().getY()))
          .as("end of %s", flow.getId())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void noTwoShapesOverlap(Diagram diagram) {
    var shapes = List.copyOf(diagram.model().getModelElementsByType(BpmnShape.class));
    for (BpmnShape one : shapes) {
      for (BpmnShape other : shapes) {
        if (one != other && !belongTogether(one, other)) {
          assertThat(overlap(one.getBounds(), other.getBounds()))
              .as("%s over %s", one.getBpmnElement().getId(), other.getBpmnElement().getId())
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void eventsAndActivitiesAreNamedAndEventsHaveALabel(Diagram diagram) {
    for (BpmnShape shape : diagram.model().getModelElementsByType(BpmnShape.class)) {
      if (shape.getBpmnElement() instanceof Event event) {
        assertThat(event.getName()).as(event.getId()).isNotBlank();
        assertThat(shape.getBpmnLabel().getBounds()).as("label of %s", event.getId()).isNotNull();
      }
      if (shape.getBpmnElement() instanceof Activity activity) {
        assertThat(activity.getName()).as(activity.getId()).isNotBlank();
        assertThat(activity.getDocumentations()).as(activity.getId()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void everyJobSaysHowItIsRetried(Diagram diagram) {
    for (ZeebeTaskDefinition job :
        diagram.model().getModelElementsByType(ZeebeTaskDefinition.class)) {
      assertThat(job.getRetries()).as(job.getType()).isEqualTo("10");
    }
    assertThat(Bpmn.convertToString(diagram.model())).contains("key=\"retryBackoff\"");
  }

  private static boolean belongTogether(BpmnShape one, BpmnShape other) {
    return holds(one.getBpmnElement(), other.getBpmnElement())
        || holds(other.getBpmnElement(), one.getBpmnElement());
  }

  private static boolean holds(BaseElement outer, BaseElement inner) {
    return inner instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(outer)
        || outer instanceof SubProcess && isInside(outer, inner.getParentElement());
  }

  private static boolean isInside(BaseElement outer, @Nullable ModelElementInstance parent) {
    return parent != null && (outer.equals(parent) || isInside(outer, parent.getParentElement()));
  }

  private static Bounds bounds(Diagram diagram, FlowNode node) {
    return diagram.model().getModelElementsByType(BpmnShape.class).stream()
        .filter(s -> Objects.equals(s.getBpmnElement().getId(), node.getId()))
        .findFirst()
        .orElseThrow()
        .getBounds();
  }

  private static boolean touches(Bounds b, double x, double y) {
    return x >= b.getX()
        && x <= b.getX() + b.getWidth()
        && y >= b.getY()
        && y <= b.getY() + b.getHeight();
  }

  private static boolean overlap(Bounds a, Bounds b) {
    return a.getX() < b.getX() + b.getWidth()
        && b.getX() < a.getX() + a.getWidth()
        && a.getY() < b.getY() + b.getHeight()
        && b.getY() < a.getY() + a.getHeight();
  }
}
