package dev.cpqoms.blocks.identity;

import java.util.Set;

/**
 * The person or service behind a command.
 *
 * @param subject the token's subject, for example {@code sam.sales} or {@code workflow}
 * @param roles role words of the domain, for example {@code SALES}
 * @param authorityLevel 1 to 3 for approvers, 0 for everybody else
 */
public record Actor(String subject, Set<String> roles, int authorityLevel) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** A process of the platform acting for itself, for example a consumer that handles an event. */
  public static Actor service(String name) {
    return new Actor(name, Set.of("SERVICE"), 0);
  }

  public boolean hasAnyRole(Set<String> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }
}
