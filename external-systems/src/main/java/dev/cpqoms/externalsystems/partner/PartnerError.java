package dev.cpqoms.externalsystems.partner;

import dev.cpqoms.blocks.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A request that a partner does not even consider, in the partners' own form of an error. */
public final class PartnerError extends WebApplicationException {

  /** The body of every error of a partner. */
  public record Body(String code, String message) {}

  public PartnerError(int status, String code, String message) {
    super(message, response(status, new Body(code, message)));
  }

  private static Response response(int status, Body body) {
    return Response.status(status).type(MediaType.APPLICATION_JSON).entity(Json.text(body)).build();
  }
}
