package dev.cpqoms.architecture.planted.http;

import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

/** Reads a parameter that no contract knows, and pages without saying so, or the other way. */
@Path("/v1/orders")
public final class PlantedListResource {

  @GET
  public int list(@Context ContainerRequestContext request, @QueryParam("stat") String state) {
    return state.length() + PageRequest.of(request, 1).limit();
  }

  @GET
  @Path("{order: [0-9]+}/timeline")
  @Paged
  public String timeline() {
    return "";
  }
}
