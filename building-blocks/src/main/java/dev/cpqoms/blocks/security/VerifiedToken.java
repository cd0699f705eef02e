package dev.cpqoms.blocks.security;

import java.util.Set;

/**
 * What a token that holds says about its bearer.
 *
 * @param tenant a tenant id, or {@link #ANY_TENANT} for a service, which names the tenant in the path of each call
 */
public record VerifiedToken(
    String subject, String tenant, Set<String> roles, int authorityLevel) {
  public static final String SERVICE_ROLE = "SERVICE";
  public static final String ANY_TENANT = "*";

  public VerifiedToken {
    roles = Set.copyOf(roles);
  }

  public boolean service() {
    return roles.contains(SERVICE_ROLE);
  }
}
