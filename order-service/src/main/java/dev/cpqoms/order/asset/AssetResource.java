package dev.cpqoms.order.asset;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.AllowedToSeeOrders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers have, and what became of it. */
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
  @Paged
  @AllowedToSeeOrders
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("customerId") @Nullable String customerId,
      @QueryParam("state") @Nullable String state) {
    AssetState wanted = QueryText.word("state", state, AssetState.class);
    AssetQuery query =
        new AssetQuery(
            QueryText.required("customerId", customerId), wanted == null ? null : wanted.name());
    return NewestFirst.page(
        request,
        AssetView::assetId,
        (olderThan, limit) ->
            unitOfWork.run(
                RequestContexts.work(request), tx -> assets.find(tx, query, olderThan, limit)));
  }

  @GET
  @Path("{assetId}")
  @AllowedToSeeOrders
  public Response get(
      @Context ContainerRequestContext request, @PathParam("assetId") UUID assetId) {
    AssetView asset = unitOfWork.run(RequestContexts.work(request), tx -> assets.get(tx, assetId));
    return Reads.response(request, asset.version(), asset);
  }

  @GET
  @Path("{assetId}/history")
  @Paged
  @AllowedToSeeOrders
  public Response history(
      @Context ContainerRequestContext request, @PathParam("assetId") UUID assetId) {
    PageRequest page = PageRequest.of(request, 1);
    int before = before(page.after());
    List<ChapterView> chapters =
        unitOfWork.run(
            RequestContexts.work(request), tx -> assets.history(tx, assetId, before, page.fetch()));
    return Page.of(chapters, page, chapter -> Cursor.of(chapter.version())).response(request);
  }

  private static int before(@Nullable Cursor after) {
    return after == null ? Integer.MAX_VALUE : Math.clamp(after.number(0), 0, Integer.MAX_VALUE);
  }
}
