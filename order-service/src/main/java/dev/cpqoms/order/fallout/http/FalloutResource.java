package dev.cpqoms.order.fallout.http;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.AllowedToSeeOrders;
import dev.cpqoms.order.fallout.AssignFallout;
import dev.cpqoms.order.fallout.AssigningFallout;
import dev.cpqoms.order.fallout.FalloutView;
import dev.cpqoms.order.fallout.OpenFallout;
import dev.cpqoms.order.fallout.RaisingFallout;
import dev.cpqoms.order.fallout.ReadingFallout;
import dev.cpqoms.order.fallout.ResolveFallout;
import dev.cpqoms.order.fallout.ResolvingFallout;
import dev.cpqoms.order.fallout.VerifyFallout;
import dev.cpqoms.order.fallout.VerifyingFallout;
import dev.cpqoms.order.fallout.domain.Awaited;
import dev.cpqoms.order.fallout.domain.CaseFilter;
import dev.cpqoms.order.fallout.domain.FalloutState;
import dev.cpqoms.order.fallout.domain.Severity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people must decide, and their decision. */
@Path("/v1/fallout-cases")
@Produces(MediaType.APPLICATION_JSON)
public final class FalloutResource {

  private final ReadingFallout reading;
  private final RaisingFallout raising;
  private final AssigningFallout assigning;
  private final ResolvingFallout resolving;
  private final VerifyingFallout verifying;

  public FalloutResource(
      ReadingFallout reading,
      RaisingFallout raising,
      AssigningFallout assigning,
      ResolvingFallout resolving,
      VerifyingFallout verifying) {
    this.reading = reading;
    this.raising = raising;
    this.assigning = assigning;
    this.resolving = resolving;
    this.verifying = verifying;
  }

  @GET
  @Paged
  @AllowedToSeeOrders
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("state") @Nullable String state,
      @QueryParam("severity") @Nullable String severity,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("assignee") @Nullable String assignee,
      @QueryParam("orderId") @Nullable String orderId,
      @QueryParam("awaiting") @Nullable String awaiting) {
    WorkContext context = RequestContexts.work(request);
    CaseFilter wanted =
        new CaseFilter(
            QueryText.word("state", state, FalloutState.class),
            QueryText.word("severity", severity, Severity.class),
            owner,
            assignee,
            QueryText.uuid("orderId", orderId),
            QueryText.word("awaiting", awaiting, Awaited.class));
    return NewestFirst.page(
        request,
        FalloutView::caseId,
        (olderThan, limit) -> reading.some(context, wanted, olderThan, limit));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({"OPERATOR", "SENIOR_OPERATOR", "INCIDENT_COMMANDER"})
  public Response open(@Context ContainerRequestContext request, OpenFallout body) {
    return Answers.response(
        raising.raise(CommandRequest.of(request, "openFalloutCase", body, null, false)));
  }

  @GET
  @Path("{caseId}")
  @AllowedToSeeOrders
  public Response get(@Context ContainerRequestContext request, @PathParam("caseId") UUID caseId) {
    FalloutView fallout = reading.one(RequestContexts.work(request), caseId);
    return Reads.response(request, fallout.version(), fallout);
  }

  @POST
  @Path("{caseId}/assign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({"OPERATOR", "SENIOR_OPERATOR", "INCIDENT_COMMANDER"})
  public Response assign(
      @Context ContainerRequestContext request,
      @PathParam("caseId") UUID caseId,
      AssignFallout body) {
    return Answers.to(request, "assignFalloutCase", caseId, body, assigning::assign);
  }

  @POST
  @Path("{caseId}/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("OPERATOR")
  public Response resolve(
      @Context ContainerRequestContext request,
      @PathParam("caseId") UUID caseId,
      ResolveFallout body) {
    return Answers.to(request, "resolveFalloutCase", caseId, body, resolving::resolve);
  }

  @POST
  @Path("{caseId}/verify")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({"OPERATOR", "SENIOR_OPERATOR"})
  public Response verify(
      @Context ContainerRequestContext request,
      @PathParam("caseId") UUID caseId,
      VerifyFallout body) {
    return Answers.to(request, "verifyFalloutCase", caseId, body, verifying::verify);
  }
}
