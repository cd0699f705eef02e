package dev.cpqoms.order.asset;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.blocks.http.RequestContexts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What customers have. */
@Path("/v1/assets")
@Produces(MediaType.APPLICATION_JSON)
public final class AssetResource {

  private final UnitOfWork unitOfWork;
  private final Assets assets;

  public AssetResource(UnitOfWork unitOfWork, Assets assets) {
    this.unitOfWork = unitOfWork;
    this.assets = assets;
  }

  @GET
  @Allowed({
    "SALES",
    "VIEWER",
    "AUDITOR",
    "OPERATOR",
    "SENIOR_OPERATOR",
    "INCIDENT_COMMANDER",
    "ENGINEER",
    "BUSINESS_APPROVER"
  })
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("customerId") @Nullable String customerId) {
    String customer = QueryText.required("customerId", customerId);
    return NewestFirst.page(
        request,
        AssetView::assetId,
        (olderThan, limit) ->
            unitOfWork.run(
                RequestContexts.work(request), tx -> assets.find(tx, customer, olderThan, limit)));
  }
}
