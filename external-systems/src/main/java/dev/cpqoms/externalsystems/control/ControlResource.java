package dev.cpqoms.externalsystems.control;

import dev.cpqoms.blocks.http.Public;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.externalsystems.faults.FaultScript;
import dev.cpqoms.externalsystems.faults.FaultScripts;
import dev.cpqoms.externalsystems.ledger.EffectLedger;
import dev.cpqoms.externalsystems.ledger.LedgerLine;
import dev.cpqoms.externalsystems.partner.PartnerError;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scripts faults and shows what the partners have really done. */
@Path("/control")
@ThisMachineOnly
@Produces(MediaType.APPLICATION_JSON)
public final class ControlResource {

  private final FaultScripts scripts;
  private final EffectLedger ledger;

  public ControlResource(FaultScripts scripts, EffectLedger ledger) {
    this.scripts = scripts;
    this.ledger = ledger;
  }

  @POST
  @Public
  @Path("/faults")
  public Response addFault(byte[] body) {
    FaultScript script = read(body);
    scripts.add(script);
    return Response.status(Response.Status.CREATED).entity(script).build();
  }

  @GET
  @Public
  @Path("/faults")
  public Faults faults() {
    return new Faults(scripts.inForce());
  }

  @DELETE
  @Public
  @Path("/faults")
  public void clearFaults() {
    scripts.clear();
  }

  @GET
  @Public
  @Path("/ledger")
  public Ledger ledger(@QueryParam("tenantId") @Nullable String tenantId) {
    return new Ledger(ledger.lines(Optional.ofNullable(tenantId)));
  }

  private static FaultScript read(byte[] body) {
    try {
      return Json.mapper().readValue(body, FaultScript.class);
    } catch (IOException e) {
      throw new PartnerError(400, "MALFORMED", "The body is not a fault script: " + e.getMessage());
    }
  }

  /** The scripts in force, oldest first. */
  public record Faults(List<FaultScript> faults) {}

  /** The effects, oldest first. */
  public record Ledger(List<LedgerLine> effects) {}
}
