package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.Caller;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.blocks.security.VerifiedToken;
import dev.cpqoms.blocks.telemetry.LogFields;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Lets a caller with one of the allowed roles through. Services call internal paths and nothing
 * else, which name the tenant unless they are {@link AcrossTenants}; everybody else calls the
 * others, and belongs to the tenant of the token.
 */
final class RoleFilter implements ContainerRequestFilter {
  static final String INTERNAL = "internal/";
  static final String TENANT_PARAMETER = "tenantId";

  @Override
  public void filter(ContainerRequestContext request) {
    Access access = Access.to(request);
    if (access.open()) {
      return;
    }
    VerifiedToken token = RequestContexts.token(request);
    Actor actor = new Actor(token.subject(), token.roles(), token.authorityLevel());
    boolean internal = request.getUriInfo().getPath().startsWith(INTERNAL);
    if (internal != token.service() || !actor.hasAnyRole(access.roles())) {
      throw new Refusal(ProtocolError.FORBIDDEN, "The roles of the token do not allow this.");
    }
    if (access.acrossTenants()) {
      return;
    }
    TenantId tenant = internal ? namedInPath(request) : new TenantId(token.tenant());
    LogFields.tenant(tenant.value());
    RequestContexts.remember(request, new Caller(tenant, actor));
  }

  private static TenantId namedInPath(ContainerRequestContext request) {
    String named = request.getUriInfo().getPathParameters().getFirst(TENANT_PARAMETER);
    if (named == null || !TenantId.isValid(named)) {
      throw Refusal.notFound("tenant");
    }
    return new TenantId(named);
  }
}
