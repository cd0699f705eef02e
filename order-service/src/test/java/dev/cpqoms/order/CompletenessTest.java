package dev.cpqoms.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.contracts.ErrorEntry;
import dev.cpqoms.contracts.ErrorRegistry;
import dev.cpqoms.contracts.TopicsManifest;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.order.amendment.domain.AmendmentState;
import dev.cpqoms.order.asset.AssetState;
import dev.cpqoms.order.attempt.AttemptStatus;
import dev.cpqoms.order.billing.HandoffStatus;
import dev.cpqoms.order.delivery.domain.DeliveryState;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutOutcome;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.FalloutState;
import dev.cpqoms.order.fallout.domain.Severity;
import dev.cpqoms.order.order.domain.Cancellation;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.ItemState;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.task.Heard;
import dev.cpqoms.order.task.domain.TaskState;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that has a counterpart in the contracts or the schema has it. */
class CompletenessTest {

  @Test
  void everyErrorIsRegisteredWithItsStatusAndTitle() {
    assertThat(ErrorRegistry.load().ownedBy("order-service"))
        .extracting(CompletenessTest::words)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(OrderError.values())
                .map(error -> error.code() + " " + error.status() + " " + error.title())
                .toList());
  }

  @Test
  void everyEventIsPublishedByTheTopicAndTheOtherWayRound() {
    Set<String> events =
        eventTypes(OrderEvent.class).map(Class::getSimpleName).collect(Collectors.toSet());

    assertThat(
            TopicsManifest.load().topics().stream()
                .filter(topic -> topic.name().equals("cpq.order.public.v1"))
                .flatMap(topic -> topic.events().stream()))
        .containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void everyOperationOfTheContractIsServedAndNoOther() {
    assertThat(
            OrderServer.shared().service.resources().stream()
                .flatMap(resource -> operations(resource.getClass())))
        .containsExactlyInAnyOrderElementsOf(contractOperations());
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("checkedColumns")
  void theCheckConstraintNamesTheSameWords(String table, String column, Enum<?>[] words) {
    String definition =
        OrderServer.shared()
            .view
            .column(
                "no-tenant",
                """
                SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = '%s_%s_check'
                """
                    .formatted(table, column))
            .getFirst();

    assertThat(
            Pattern.compile("'([A-Z0-9_]+)'").matcher(definition).results().map(it -> it.group(1)))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(words).map(Enum::name).toList());
  }

  static Stream<Arguments> checkedColumns() {
    return Stream.of(
        Arguments.of("customer_order", "state", OrderState.values()),
        Arguments.of("customer_order", "cancellation_ending", Cancellation.Ending.values()),
        Arguments.of("order_item", "state", ItemState.values()),
        Arguments.of("order_item", "action", ItemAction.values()),
        Arguments.of("order_amendment", "state", AmendmentState.values()),
        Arguments.of("asset", "state", AssetState.values()),
        Arguments.of("fulfillment_task", "state", TaskState.values()),
        Arguments.of("external_call_attempt", "status", AttemptStatus.values()),
        Arguments.of("billing_handoff", "status", HandoffStatus.values()),
        Arguments.of("delivery", "state", DeliveryState.values()),
        Arguments.of("partner_callback", "disposition", Heard.values()),
        Arguments.of("fallout_case", "state", FalloutState.values()),
        Arguments.of("fallout_case", "category", FalloutCategory.values()),
        Arguments.of("fallout_case", "severity", Severity.values()),
        Arguments.of("fallout_case", "resolution", FalloutResolution.values()),
        Arguments.of("fallout_case", "outcome", FalloutOutcome.values()));
  }

  private static String words(ErrorEntry entry) {
    return entry.code() + " " + entry.status() + " " + entry.title();
  }

  private static Stream<Class<?>> eventTypes(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CompletenessTest::eventTypes)
        : Stream.of(type);
  }

  private static List<String> contractOperations() {
    return HttpContract.of("order-service").operations().stream()
        .filter(operation -> !operation.path().startsWith("/health"))
        .filter(operation -> !operation.path().equals("/metrics"))
        .map(operation -> operation.method() + " " + operation.path())
        .toList();
  }

  private static Stream<String> operations(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .filter(it -> it.isAnnotationPresent(GET.class) || it.isAnnotationPresent(POST.class))
        .map(method -> verb(method) + " " + base + path(method));
  }

  private static String verb(Method method) {
    return method.isAnnotationPresent(GET.class) ? "GET" : "POST";
  }

  private static String path(Method method) {
    Path own = method.getAnnotation(Path.class);
    return own == null ? "" : "/" + own.value();
  }
}
