package dev.cpqoms.architecture.planted.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Reads what no contract knows, and pages without saying so; says so without reading them. */
@Path("/v1/orders")
public final class PlantedListResource {

  @GET
  public int list(@Context ContainerRequestContext request, @QueryParam("stat") String state) {
    return state.length() + PageRequest.of(request, 1).limit();
  }

  @GET
  @Path("{orderId: [0-9]+}/timeline")
  @Paged
  @Allowed("SALES")
  public String timeline() {
    return "";
  }
}
