package dev.cpqoms.quote.containment;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.catalog.storage.CacheBypass;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The switch CACHE_BYPASS of each tenant, which every look at a copy asks. It is remembered for a
 * second: turning it counts at once in the instance that did it, and after a second in the others.
 */
public final class CacheBypassSwitch implements CacheBypass {
  static final Duration REMEMBERED = Duration.ofSeconds(1);

  private static final String PURPOSE = "cache-bypass";

  private final UnitOfWork unitOfWork;
  private final ContainmentSwitches switches;
  private final Map<TenantId, Seen> seen = new ConcurrentHashMap<>();

  public CacheBypassSwitch(UnitOfWork unitOfWork, ContainmentSwitches switches) {
    this.unitOfWork = unitOfWork;
    this.switches = switches;
  }

  @Override
  public boolean isEngagedFor(TenantId tenant) {
    Instant now = unitOfWork.now();
    Seen known = seen.get(tenant);
    if (known == null || !known.at().plus(REMEMBERED).isAfter(now)) {
      known = new Seen(read(tenant), now);
      seen.put(tenant, known);
    }
    return known.engaged();
  }

  /** Somebody has turned the switch. */
  void turned(TenantId tenant) {
    seen.remove(tenant);
  }

  private boolean read(TenantId tenant) {
    WorkContext context =
        new WorkContext(tenant, Actor.service(PURPOSE), PURPOSE + "-" + tenant, null, null);
    return unitOfWork.run(context, tx -> switches.get(tx, SwitchName.CACHE_BYPASS).engaged());
  }

  private record Seen(boolean engaged, Instant at) {}
}
