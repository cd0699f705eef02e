package dev.cpqoms.quote.evidence.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.evidence.EvidencePackage;
import dev.cpqoms.quote.evidence.PackingEvidence;
import dev.cpqoms.quote.request.QuoteId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Evidence packages over HTTP. */
@Path("/v1/quotes/{quoteId}/evidence")
public final class EvidenceResource {
  private static final String ZIP = "application/zip";
  private final PackingEvidence packing;

  public EvidenceResource(PackingEvidence packing) {
    this.packing = packing;
  }

  @GET
  @Produces(ZIP)
  @Allowed({"AUDITOR"})
  public Response get(
      @Context ContainerRequestContext request, @PathParam("quoteId") QuoteId quoteId) {
    EvidencePackage evidence = packing.pack(RequestContexts.work(request), quoteId.value());
    return Reads.response(request, "\"" + evidence.sha256() + "\"", ZIP, evidence.content());
  }
}
