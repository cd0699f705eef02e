package dev.cpqoms.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.HttpContract;
import dev.cpqoms.fixtures.contracts.HttpExchange;
import dev.cpqoms.fulfillment.engine.EngineSettings;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.scene.FakeOrderService;
import dev.cpqoms.fulfillment.scene.RealPartners;
import dev.cpqoms.fulfillment.settling.TaskState;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole worker on the real broker with the real diagram and real partners. */
class WorkerTest {

  private static final long LIMIT_SECONDS = 90;
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final HttpContract CONTRACT = HttpContract.of("fulfillment-worker");

  private static EngineUnderTest engine;

  private final RealPartners partners = RealPartners.shared();
  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
  private FakeOrderService orderService;
  private WorkerUnderTest worker;

  @BeforeAll
  static void connect() {
    engine = new EngineUnderTest();
  }

  @AfterAll
  static void disconnect() {
    engine.close();
  }

  @BeforeEach
  void start() {
    orderService = new FakeOrderService();
    orderService.whenSettledByCallback(task -> engine.publish("task-settled", task, Map.of()));
    worker = new WorkerUnderTest(engine.address, orderService.uri(), true);
  }

  @AfterEach
  void stop() {
    worker.close();
    orderService.close();
    assertThat(orderService.deviations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RESERVE_INVENTORY",
        "SHIP_HARDWARE",
        "PROVISION_SERVICE",
        "ACTIVATE_BILLING",
        "NOTIFY_CUSTOMER",
        "RELEASE_INVENTORY",
        "DEPROVISION_SERVICE",
        "REVERSE_BILLING"
      })
  void everyTypeOfTaskIsDone(String type) throws Exception {
    String task = orderService.addTask(tenant, type);

    ends(engine.start(tenant, task, type, NEVER).toCompletableFuture());
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
    assertThat(partners.effects(tenant)).hasSize(1);
    assertThat(orderService.correlationIds()).containsOnly("correlation-" + tenant);
  }

  @Test
  void jobsAreAlsoFetchedWhenTheyAreNotPushed() throws Exception {
    worker.close();
    worker = new WorkerUnderTest(engine.address, orderService.uri(), false);
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");

    ends(engine.start(tenant, task, "RESERVE_INVENTORY", NEVER).toCompletableFuture());
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TIMEOUT_AFTER_EFFECT", "GARBAGE", "RESET", "ERROR_500"})
  void aFaultOfThePartnerNeverMeansASecondEffect(String fault) throws Exception {
    String task = orderService.addTask(tenant, "ACTIVATE_BILLING");
    partners.script(Adapter.BILLING, tenant, fault, 1);

    ends(engine.start(tenant, task, "ACTIVATE_BILLING", NEVER).toCompletableFuture());
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aRunThatKeepsFailingIsTriedAgainLater() throws Exception {
    String task = orderService.addTask(tenant, "ACTIVATE_BILLING");
    partners.script(Adapter.BILLING, tenant, "ERROR_500", 3);

    ends(engine.start(tenant, task, "ACTIVATE_BILLING", NEVER).toCompletableFuture());
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"LOSE_CALLBACK, WORKER", "DUPLICATE_CALLBACK, CALLBACK", "EARLY_CALLBACK, CALLBACK"})
  void aCallbackMayBeLostDoubledOrEarly(String fault, String settledBy) throws Exception {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    partners.script(Adapter.PROVISIONING, tenant, fault, 1);

    Duration look = settledBy.equals("WORKER") ? SOON : NEVER;
    ends(engine.start(tenant, task, "PROVISION_SERVICE", look).toCompletableFuture());
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
    assertThat(orderService.settledBy(task)).isEqualTo(settledBy);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aRefusalWaitsForAPersonAndTheirRetryIsANewCall() throws Exception {
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    partners.script(Adapter.INVENTORY, tenant, "REFUSE_422", 1);
    CompletableFuture<?> process =
        engine.start(tenant, task, "RESERVE_INVENTORY", NEVER).toCompletableFuture();
    await().atMost(LIMIT_SECONDS, TimeUnit.SECONDS).until(() -> inFallout(task));

    orderService.retry(task);
    engine.publish("fallout-resolved", task, Map.of("resolution", "RETRY"));

    ends(process);
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aRefusalThatComesWithTheCallbackIsFalloutToo() throws Exception {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    partners.script(Adapter.PROVISIONING, tenant, "REFUSE_IN_CALLBACK", 1);
    CompletableFuture<?> process =
        engine.start(tenant, task, "PROVISION_SERVICE", SOON).toCompletableFuture();
    await().atMost(LIMIT_SECONDS, TimeUnit.SECONDS).until(() -> inFallout(task));

    orderService.move(task, TaskState.SKIPPED);
    engine.publish("fallout-resolved", task, Map.of("resolution", "SKIP"));

    ends(process);
    assertThat(partners.effects(tenant)).isEmpty();
  }

  @Test
  void aJobThatADeadWorkerHadTakenIsDoneOnceByTheNextWorker() throws Exception {
    worker.close();
    String task = orderService.addTask(tenant, "NOTIFY_CUSTOMER");
    CompletableFuture<?> process =
        engine.start(tenant, task, "NOTIFY_CUSTOMER", NEVER).toCompletableFuture();
    List<ActivatedJob> taken = engine.takeAndDie("NOTIFY_CUSTOMER", SOON);
    orderService.begunByAnother(task);

    worker = new WorkerUnderTest(engine.address, orderService.uri(), true);

    ends(process);
    assertThat(partners.effects(tenant)).hasSize(1);
    assertThat(taken).hasSize(1);
    assertThatThrownBy(() -> engine.complete(taken.getFirst().getKey()))
        .isInstanceOf(ClientException.class);
  }

  @Test
  void aCallWhoseEndCannotBeToldBecomesACaseWithTheLastRetry() throws Exception {
    worker.close();
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    CompletableFuture<?> process =
        engine.start(tenant, task, "RESERVE_INVENTORY", NEVER).toCompletableFuture();
    engine.leaveOneRetry("RESERVE_INVENTORY");
    orderService.refuse("complete");

    worker = new WorkerUnderTest(engine.address, orderService.uri(), true);

    await().atMost(LIMIT_SECONDS, TimeUnit.SECONDS).until(() -> inFallout(task));
    assertThat(orderService.caseCodeOf(task)).isEqualTo("WORKER_FAULT");
    orderService.move(task, TaskState.MANUALLY_RESOLVED);
    engine.publish("fallout-resolved", task, Map.of("resolution", "MANUALLY_RESOLVED"));
    ends(process);
  }

  @Test
  void anOrderServiceThatIsAwayForAWhileCostsTimeOnly() throws Exception {
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    orderService.beAwayFor(3);

    ends(engine.start(tenant, task, "RESERVE_INVENTORY", NEVER).toCompletableFuture());
    assertThat(orderService.stateOf(task)).isEqualTo(TaskState.COMPLETED);
  }

  @Test
  void partnersThatDieInTheMiddleAreAskedWhenTheyAreBack() throws Exception {
    String task = orderService.addTask(tenant, "PROVISION_SERVICE");
    partners.script(Adapter.PROVISIONING, tenant, "TIMEOUT_AFTER_EFFECT", 1);
    CompletableFuture<?> process =
        engine.start(tenant, task, "PROVISION_SERVICE", SOON).toCompletableFuture();
    await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> orderService.stateOf(task) != TaskState.PENDING);
    await().atMost(LIMIT_SECONDS, TimeUnit.SECONDS).until(() -> effectIsThere());

    partners.kill();
    partners.start();

    ends(process);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aJobInHandIsFinishedBeforeTheWorkerCloses() throws Exception {
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    partners.script(Adapter.INVENTORY, tenant, "TIMEOUT_AFTER_EFFECT", 1);
    CompletableFuture<?> process =
        engine.start(tenant, task, "RESERVE_INVENTORY", NEVER).toCompletableFuture();
    await().atMost(LIMIT_SECONDS, TimeUnit.SECONDS).until(this::effectIsThere);

    worker.close();

    ends(process);
    assertThat(orderService.commands()).containsExactly("begin", "unknown", "complete");
  }

  @Test
  void aJobThatWaitsLongerThanItsTimeoutComesAgainAfterItsWaitAndNotBefore() throws Exception {
    worker.close();
    Duration wait = Duration.ofSeconds(12);
    worker =
        new WorkerUnderTest(
            new EngineSettings(URI.create(engine.address), true, Duration.ofSeconds(10)),
            orderService.uri());
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    partners.throttleOnce(Adapter.INVENTORY, tenant, wait);
    long begun = System.nanoTime();

    ends(engine.start(tenant, task, "RESERVE_INVENTORY", NEVER).toCompletableFuture());

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(wait);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void aJobThatWaitsIsGivenToTheNextWorkerWhenThisOneCloses() throws Exception {
    String task = orderService.addTask(tenant, "RESERVE_INVENTORY");
    partners.throttleOnce(Adapter.INVENTORY, tenant, Duration.ofMinutes(2));
    CompletableFuture<?> process =
        engine.start(tenant, task, "RESERVE_INVENTORY", NEVER).toCompletableFuture();
    await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> get("/metrics").body().contains("result=\"POSTPONED\""));

    worker.close();
    worker = new WorkerUnderTest(engine.address, orderService.uri(), true);

    assertThat(process.get(LIMIT_SECONDS, TimeUnit.SECONDS))
        .as("long before the wait or its timeout is over")
        .isNotNull();
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  @Test
  void theProbesTellWhetherTheOthersAreThere() throws Exception {
    await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> get("/health/ready").statusCode() == 200);
    orderService.close();

    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).contains("fulfillment_partner_breaker_open");
  }

  @Test
  void theConnectionsAreShownAndComeBackByThemselves() throws Exception {
    partnersAre("UP");
    partners.kill();
    try {
      partnersAre("SPARED");
    } finally {
      partners.start();
    }

    partnersAre("UP");
    assertThat(connections("SALES").statusCode()).isEqualTo(403);
    assertThat(get("/v1/partner-connections").statusCode()).isEqualTo(401);
  }

  @Test
  void aJobOfASuspendedTenantIsHeldWithoutARetryAndAnotherTenantNoticesNothing() throws Exception {
    String held = orderService.addTask(tenant, "RESERVE_INVENTORY");
    orderService.suspend(tenant);
    var process = engine.start(tenant, held, "RESERVE_INVENTORY", NEVER).toCompletableFuture();
    await().atMost(LIMIT_SECONDS, TimeUnit.SECONDS).until(() -> orderService.heldBack() > 0);
    String other = tenant + "x";
    String free = orderService.addTask(other, "RESERVE_INVENTORY");
    ends(engine.start(other, free, "RESERVE_INVENTORY", NEVER).toCompletableFuture());
    assertThat(orderService.stateOf(held)).isEqualTo(TaskState.PENDING);
    assertThat(partners.effects(tenant)).isEmpty();

    orderService.resume(tenant);

    ends(process);
    assertThat(orderService.stateOf(held)).isEqualTo(TaskState.COMPLETED);
    assertThat(partners.effects(tenant)).hasSize(1);
  }

  private void partnersAre(String state) {
    await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(
            () -> {
              List<String> states = new ArrayList<>();
              Json.tree(connections("VIEWER").body())
                  .get("items")
                  .forEach(item -> states.add(item.get("state").asText()));
              return states.equals(Collections.nCopies(Adapter.values().length, state));
            });
  }

  private HttpResponse<String> connections(String role) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(worker.uri().resolve("/v1/partner-connections"))
            .header("Authorization", "Bearer " + WorkerUnderTest.token(role))
            .build();
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      CONTRACT.check(HttpExchange.of(request, null, answer));
      return answer;
    }
  }

  private boolean inFallout(String task) {
    return orderService.stateOf(task) == TaskState.FALLOUT;
  }

  private boolean effectIsThere() {
    return !partners.effects(tenant).isEmpty();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return http.send(
          HttpRequest.newBuilder(worker.uri().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void ends(CompletableFuture<?> process) throws Exception {
    assertThat(process.get(LIMIT_SECONDS, TimeUnit.SECONDS)).isNotNull();
  }
}
