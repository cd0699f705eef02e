package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.security.TokenVerifier;
import dev.cpqoms.blocks.telemetry.Metrics;
import jakarta.ws.rs.Priorities;
import java.util.List;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.internal.InternalProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a process with everything that surrounds them, in this order: correlation, drain
 * gate, body limit, authentication, roles, the query, places for large bodies; on the way out the
 * problem documents and the headers of every answer.
 *
 * @param tokens null in a process whose resources are all public
 */
public record HttpApplication(
    List<Object> resources,
    @Nullable TokenVerifier tokens,
    Health health,
    Metrics metrics,
    DrainGate gate,
    HttpLimits limits) {
  private static final String GATE = "cpq.gate";

  public HttpApplication {
    resources = List.copyOf(resources);
  }

  public HttpApplication(
      List<Object> resources,
      @Nullable TokenVerifier tokens,
      Health health,
      Metrics metrics,
      DrainGate gate) {
    this(resources, tokens, health, metrics, gate, HttpLimits.standard());
  }

  /**
   * Assembles what a host serves.
   *
   * @throws IllegalStateException when a resource method does not say who may call it
   */
  public ResourceConfig config() {
    ResourceRules.check(resources);
    health.ready("accepting", () -> HealthStatus.of(!gate.draining(), "accepts requests"));
    ResourceConfig config = new ResourceConfig();
    settings(config);
    filters(config);
    resources.forEach(config::register);
    config.register(new HealthResource(health));
    config.register(new MetricsResource(metrics));
    return config;
  }

  /** The gate of an application, for the host that has to drain it. */
  public static DrainGate gateOf(ResourceConfig config) {
    return config.getProperty(GATE) instanceof DrainGate gate ? gate : new DrainGate();
  }

  private void settings(ResourceConfig config) {
    config.property(GATE, gate);
    config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    config.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    // Providers of JSON force themselves upon an application unless it names its own.
    config.property(InternalProperties.JSON_FEATURE, JsonBodies.class.getName());
    config.property(InternalProperties.JSON_FEATURE_SERVER, JsonBodies.class.getName());
    config.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    config.property(ServerProperties.BV_FEATURE_DISABLE, true);
    // The answer is ours to write: a container's error page would replace the problem document.
    config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    config.property(ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true);
  }

  private void filters(ResourceConfig config) {
    config.register(new CorrelationFilter(), 100);
    config.register(new DrainFilter(gate), 200);
    config.register(new BodyLimitFilter(limits), 300);
    config.register(new AuthenticationFilter(tokens), Priorities.AUTHENTICATION);
    config.register(new RoleFilter(), Priorities.AUTHORIZATION);
    config.register(new QueryFilter(), Priorities.AUTHORIZATION + 50);
    config.register(new LargeBodyFilter(limits), Priorities.AUTHORIZATION + 100);
    config.register(new ResponseHeaders());
    config.register(new ProblemDocuments());
    config.register(new ProblemMapper());
    config.register(new JsonBodies());
    config.register(new RequestEvents(gate, metrics));
  }
}
