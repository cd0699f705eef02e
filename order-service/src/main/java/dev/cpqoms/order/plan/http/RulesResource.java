package dev.cpqoms.order.plan.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.plan.PublishRules;
import dev.cpqoms.order.plan.PublishingRules;
import dev.cpqoms.order.plan.ReadingRules;
import dev.cpqoms.order.plan.RulesView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Which tasks each offering type asks for. */
@Path("/v1/decomposition-rules")
@Produces(MediaType.APPLICATION_JSON)
public final class RulesResource {

  private final ReadingRules reading;
  private final PublishingRules publishing;

  public RulesResource(ReadingRules reading, PublishingRules publishing) {
    this.reading = reading;
    this.publishing = publishing;
  }

  @GET
  @Allowed({
    "CATALOG_ADMIN",
    "VIEWER",
    "AUDITOR",
    "OPERATOR",
    "SENIOR_OPERATOR",
    "INCIDENT_COMMANDER",
    "ENGINEER"
  })
  public Response get(@Context ContainerRequestContext request) {
    RulesView rules = reading.inForce(RequestContexts.work(request));
    return Reads.response(request, rules.version(), rules);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("CATALOG_ADMIN")
  public Response publish(@Context ContainerRequestContext request, PublishRules body) {
    return Answers.response(
        publishing.publish(
            CommandRequest.of(request, "publishDecompositionRules", body, null, true)));
  }
}
