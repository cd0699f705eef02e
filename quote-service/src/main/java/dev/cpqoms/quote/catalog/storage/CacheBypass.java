package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.identity.TenantId;

/** Whether copies are to be left alone: everything then comes from PostgreSQL. */
@FunctionalInterface
public interface CacheBypass {

  boolean isEngagedFor(TenantId tenant);
}
