package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that every table of owed messages has; each table says its own. */
public interface PublicationMapper {

  List<Publication> due(Instant now, int most);

  int accepted(TenantId tenant, UUID id, @Nullable Long messageKey, Instant now);

  int postponed(TenantId tenant, UUID id, Instant until, String why);

  int declined(TenantId tenant, UUID id, Instant until, String why, Instant now);

  int refused(TenantId tenant, UUID id, String why, Instant now);

  int release(TenantId tenant, UUID id, Release release, Instant now);

  long pending();

  long quarantined();
}
