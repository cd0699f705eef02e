package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.problem.Refusal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Everything that a resource does with HTTP, without any business. */
@Path("/v1/widgets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class WidgetResource {
  final CountDownLatch slowBegun = new CountDownLatch(1);
  final CountDownLatch slowMayEnd = new CountDownLatch(1);

  @POST
  @Allowed({"SALES"})
  public Map<String, Object> create(@Context ContainerRequestContext request, Widget widget) {
    return described(CommandRequest.of(request, "createWidget", widget, null, false));
  }

  @POST
  @Path("/{id}/change")
  @Allowed({"SALES"})
  public Map<String, Object> change(
      @Context ContainerRequestContext request, @PathParam("id") UUID id, Widget widget) {
    return described(CommandRequest.of(request, "changeWidget", widget, id, true));
  }

  @GET
  @Path("/{id}")
  @Allowed({"SALES", "VIEWER"})
  public Response read(@Context ContainerRequestContext request, @PathParam("id") UUID id) {
    if (id.getMostSignificantBits() == 0) {
      throw Refusal.notFound("widget");
    }
    String tenant = RequestContexts.caller(request).tenant().value();
    return Reads.response(request, 7, Map.of("id", id, "tenant", tenant));
  }

  @GET
  @Paged
  @Allowed({"SALES"})
  public Response list(@Context ContainerRequestContext request) {
    PageRequest page = PageRequest.of(request, 1);
    int first = page.after() == null ? 0 : Integer.parseInt(page.after().text(0)) + 1;
    List<Integer> rows =
        java.util.stream.IntStream.range(first, 5).limit(page.fetch()).boxed().toList();
    return Page.of(rows, page, row -> Cursor.of(row)).response(request);
  }

  @GET
  @Path("/colours")
  @Allowed({"SALES"})
  public Map<String, Object> colours(@QueryParam("colour") List<String> colours) {
    return Map.of("colours", colours);
  }

  @GET
  @Path("/faulty")
  @Allowed({"SALES"})
  public String fail() {
    throw new IllegalStateException("password=secret");
  }

  @GET
  @Path("/unwritable")
  @Allowed({"SALES"})
  public Object unwritable() {
    return new Object() {
      @SuppressWarnings("unused")
      public String getText() {
        throw new IllegalStateException("cannot be written");
      }
    };
  }

  @GET
  @Path("/slow")
  @Allowed({"SALES"})
  public Map<String, String> slow() throws InterruptedException {
    slowBegun.countDown();
    slowMayEnd.await();
    return Map.of("was", "slow");
  }

  /** Answered by another thread, after this one has gone. */
  @GET
  @Path("/later")
  @Allowed({"SALES"})
  public void later(@Suspended AsyncResponse response) {
    CompletableFuture.runAsync(() -> response.resume(Map.of("was", "later")));
  }

  @POST
  @Path("/raw")
  @Public
  public Map<String, Integer> raw(byte[] body) {
    return Map.of("bytes", body.length);
  }

  @POST
  @Path("/bulk")
  @Public
  @LargeBody(4_000_000)
  public Map<String, Integer> bulk(byte[] body) {
    return Map.of("bytes", body.length);
  }

  private static Map<String, Object> described(Command<Widget> command) {
    return Map.of(
        "tenant", command.context().tenant(),
        "subject", command.context().actor().subject(),
        "level", command.context().actor().authorityLevel(),
        "key", command.idempotencyKey(),
        "hash", command.requestHash(),
        "expected", String.valueOf(command.expectedVersion()),
        "correlationId", command.context().correlationId());
  }
}
