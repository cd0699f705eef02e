package dev.cpqoms.quote.customer;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.AllowedToSeeMasterData;
import dev.cpqoms.quote.money.MoneyJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Customers over HTTP. */
@Path("/v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CustomerResource {
  private final CreatingCustomer creating;
  private final Customers customers;
  private final UnitOfWork unitOfWork;

  public CustomerResource(CreatingCustomer creating, Customers customers, UnitOfWork unitOfWork) {
    this.creating = creating;
    this.customers = customers;
    this.unitOfWork = unitOfWork;
  }

  @POST
  @Allowed({"SALES", "CATALOG_ADMIN"})
  public Response create(@Context ContainerRequestContext request, CreateCustomer body) {
    return Answers.to(request, "createCustomer", body, creating::create);
  }

  @GET
  @Path("{customerId}")
  @AllowedToSeeMasterData
  public Response get(
      @Context ContainerRequestContext request, @PathParam("customerId") String customerId) {
    Customer customer =
        unitOfWork.run(
            RequestContexts.work(request),
            tx -> customers.find(tx, customerId).orElseThrow(() -> Refusal.notFound("customer")));
    return Reads.response(request, customer.version(), MoneyJson.tree(customer));
  }
}
