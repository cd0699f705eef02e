package dev.cpqoms.blocks.security;

import java.util.Set;

/**
 * What a token that holds says about its bearer.
 *
 * @param tenant a tenant id, or {@link dev.cpqoms.blocks.identity.TenantId#ANY} for a service,
 *     which names the tenant in the path of each call
 */
public record VerifiedToken(String subject, String tenant, Set<String> roles, int authorityLevel) {
  public static final String SERVICE_ROLE = "SERVICE";

  public VerifiedToken {
    roles = Set.copyOf(roles);
  }

  public boolean service() {
    return roles.contains(SERVICE_ROLE);
  }
}
