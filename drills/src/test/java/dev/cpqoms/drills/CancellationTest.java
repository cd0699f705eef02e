package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.drills.platform.CallbackDoor.Report;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.FulfilledItem;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.drills.snapshot.SnapshotReader;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import dev.cpqoms.sandbox.journey.Journey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that are not wanted any more, over real processes and partners with a ledger. */
@ExtendWith(Platforms.class)
class CancellationTest {

  private static final String TENANT = "acme";

  /** More calls than an order makes. */
  private static final int MANY = 20;

  private final DrillPlatform platform;
  private final SnapshotReader evidence;

  CancellationTest(DrillPlatform platform) {
    this.platform = platform;
    this.evidence = platform.evidence();
  }

  @Test
  void whatIsInTheAirComesToItsEndAndAnUndoingThatIsRefusedOrUnknownNeverCountsAsDone() {
    platform.partners().script(Fault.next("billing", "LOSE_CALLBACK").times(2));
    platform.partners().script(Fault.next("billing", "REFUSE_422").at("REVERSE"));
    platform.partners().script(Fault.next("inventory", "TIMEOUT_AFTER_EFFECT").at("RELEASE"));
    OrderOfJourney order = accepted(1).getFirst();
    order.until(
        "lines are complete and one waits for its callback",
        () ->
            settled(order.states("PROVISION_SERVICE"))
                && order.states("ACTIVATE_BILLING").contains("WAITING_CALLBACK")
                && occurrences(order.states("ACTIVATE_BILLING"), "COMPLETED") > 1);

    assertThat(order.cancel().status()).isEqualTo(200);
    order.awaitState("FALLOUT");

    partialRealityIsVisible(order);
    JsonNode refused = order.openCases().getFirst();
    assertThat(refused.path("owner").asText()).isNotBlank();
    order.retry(refused);
    order.awaitState("CANCELLED");
    Snapshot snapshot = Soundness.invariantsHold(platform);
    Leftovers.none(order, snapshot);
    assertThat(order.effects(snapshot.fulfillment().effects()))
        .filteredOn(effect -> effect.operation().equals("RELEASE"))
        .as("asked about, not sent again")
        .isNotEmpty()
        .allMatch(effect -> effect.requests() == 1);
    assertThat(platform.partners().inForce()).isZero();
  }

  @Test
  void cancellingAndCompletingRaceAndEveryOutcomeIsOneOfTheTwo() {
    List<Predicate<OrderOfJourney>> moments =
        List.of(
            OrderOfJourney::exists,
            order -> order.states("ACTIVATE_BILLING").contains("COMPLETED"),
            order -> settled(order.states("ACTIVATE_BILLING")),
            order -> settled(order.states("NOTIFY_CUSTOMER")));

    List<Cancelled> tried = allAtOnce(moments);

    for (Cancelled one : tried) {
      assertThat(one.answer().status()).as(one.answer().toString()).isIn(200, 409);
      one.order().awaitState(one.answer().status() == 200 ? "CANCELLED" : "COMPLETED");
    }
    assertThat(tried).extracting(one -> one.answer().status()).contains(200, 409);
    Snapshot snapshot = Soundness.invariantsHold(platform);
    tried.stream()
        .map(Cancelled::order)
        .filter(order -> order.state().equals("CANCELLED"))
        .forEach(order -> Leftovers.none(order, snapshot));
  }

  /** What cancelling was answered with. */
  private record Cancelled(OrderOfJourney order, ApiAnswer answer) {}

  /** One order for each moment, from its quote to its cancellation in a thread of its own. */
  private List<Cancelled> allAtOnce(List<Predicate<OrderOfJourney>> moments) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(moments.stream().map(this::cancelledAt).toList()).stream()
          .map(Future::resultNow)
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Callable<Cancelled> cancelledAt(Predicate<OrderOfJourney> moment) {
    return () -> {
      OrderOfJourney order = accepted(1).getFirst();
      order.until("the moment has come", () -> order.exists() && moment.test(order));
      return new Cancelled(order, order.cancel());
    };
  }

  /** Also when the partner's answer is lost: then it is asked what is true of the work. */
  @ParameterizedTest
  @ValueSource(strings = {"none", "TIMEOUT_AFTER_EFFECT", "RESET_AFTER_EFFECT"})
  void acceptedWorkIsCancelledAtThePartnerAndNeedsNoUndoing(String fault) {
    platform.partners().script(provisioning("DELAY_CALLBACK", Duration.ofMinutes(5)));
    if (!fault.equals("none")) {
      platform.partners().script(Fault.next("provisioning", fault).at("CANCEL").times(MANY));
    }
    OrderOfJourney order = accepted(1).getFirst();
    order.until("everything is accepted", () -> isAccepted(order));

    assertThat(order.cancel().status()).isEqualTo(200);
    order.awaitState("CANCELLED");

    assertThat(order.states("PROVISION_SERVICE")).containsOnly("FAILED");
    assertThat(order.states("DEPROVISION_SERVICE")).isEmpty();
    Snapshot snapshot = Soundness.invariantsHold(platform);
    Leftovers.none(order, snapshot);
    List<Effect> effects = order.effects(snapshot.fulfillment().effects());
    assertThat(effects)
        .extracting(Effect::operation)
        .contains("CANCEL")
        .doesNotContain("PROVISION", "DEPROVISION");
    assertThat(effects)
        .filteredOn(effect -> effect.operation().equals("CANCEL"))
        .as("asked about, not sent again")
        .hasSameSizeAs(order.states("PROVISION_SERVICE"))
        .allMatch(effect -> effect.requests() == 1);
  }

  /** The partner does not hear of the wish before the work is done, reported or not. */
  @ParameterizedTest
  @ValueSource(strings = {"LOSE_CALLBACK", "DELAY_CALLBACK"})
  void whatIsCancelledTooLateIsUndone(String kind) {
    platform.partners().script(provisioning(kind, Duration.ofSeconds(10)));
    platform
        .partners()
        .script(Fault.next("provisioning", "TIMEOUT_BEFORE_EFFECT").at("CANCEL").times(MANY));
    OrderOfJourney order = accepted(1).getFirst();
    order.until("everything is accepted", () -> isAccepted(order));

    assertThat(order.cancel().status()).isEqualTo(200);
    order.awaitState("CANCELLED");

    assertThat(order.states("PROVISION_SERVICE")).containsOnly("COMPENSATED");
    Snapshot snapshot = Soundness.invariantsHold(platform);
    Leftovers.none(order, snapshot);
    assertThat(order.effects(snapshot.fulfillment().effects()))
        .extracting(Effect::operation)
        .contains("PROVISION", "DEPROVISION")
        .doesNotContain("CANCEL");
  }

  /** Who has refused and says afterwards that it is done is asked what is true. */
  @Test
  void whatIsReportedDoneAfterItsRefusalIsAskedAboutAndNotBegunAnew() {
    platform.partners().script(Fault.next("provisioning", "REFUSE_422").at("PROVISION"));
    OrderOfJourney order = accepted(1).getFirst();
    order.until("the order has its case", () -> order.exists() && !order.openCases().isEmpty());
    String task = order.openCases().getFirst().path("taskId").asText();
    Report done = new Report("late-" + task, TENANT, "task-" + task + "-a0-r1", "DONE");
    assertThat(platform.callbackDoor().signed(done)).isEqualTo(202);

    assertThat(order.cancel().status()).isEqualTo(200);
    order.awaitState("CANCELLED");

    Snapshot snapshot = Soundness.invariantsHold(platform);
    Leftovers.none(order, snapshot);
    assertThat(order.states("PROVISION_SERVICE")).contains("FAILED");
    assertThat(order.effects(snapshot.fulfillment().effects()))
        .as("nothing was done for the task, then or when it was asked about")
        .noneMatch(effect -> effect.reference().equals(task));
    String timeline = "/v1/orders/" + order.order().orderId() + "/timeline?limit=100";
    assertThat(order.order().read(timeline).toString())
        .contains("against what is known", "tried again");
  }

  private static Fault provisioning(String kind, Duration workTakes) {
    return Fault.next("provisioning", kind).at("PROVISION").times(MANY).after(workTakes);
  }

  private static boolean isAccepted(OrderOfJourney order) {
    List<String> states = order.exists() ? order.states("PROVISION_SERVICE") : List.of();
    return !states.isEmpty() && states.stream().allMatch("WAITING_CALLBACK"::equals);
  }

  private List<OrderOfJourney> accepted(int many) {
    List<Journey> journeys =
        IntStream.range(0, many).mapToObj(i -> platform.journey(TENANT, Damage.none())).toList();
    Walks.accept(journeys);
    return journeys.stream().map(journey -> OrderOfJourney.of(platform, TENANT, journey)).toList();
  }

  private static boolean settled(List<String> states) {
    return !states.isEmpty() && states.stream().allMatch("COMPLETED"::equals);
  }

  private static long occurrences(List<String> states, String state) {
    return states.stream().filter(state::equals).count();
  }

  /** What was not undone is still there for everybody to see. */
  private void partialRealityIsVisible(OrderOfJourney order) {
    List<FulfilledItem> items = order.items(evidence.read());
    assertThat(items).anyMatch(FulfilledItem::assetActive);
    Map<String, Long> effects = Leftovers.byOperation(order, evidence.effects());
    assertThat(effects.getOrDefault("REVERSE", 0L)).isLessThan(effects.get("ACTIVATE"));
    assertThat(effects).doesNotContainKey("DEPROVISION");
    assertThat(order.states("REVERSE_BILLING")).contains("FALLOUT");
  }
}
