package dev.cpqoms.order.plan.domain;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What earlier orders have built for assets and nobody has brought down since.
 *
 * @param tasks by asset, then by type: the task whose effect stands
 */
public record StandingEffects(Map<UUID, Map<String, UUID>> tasks) {

  public static final StandingEffects NONE = new StandingEffects(Map.of());

  public StandingEffects {
    tasks = Map.copyOf(tasks);
  }

  /** The task whose effect on the asset a step of this type would bring down. */
  Optional<UUID> endedBy(UUID assetId, String taskType) {
    return Work.ends(taskType).map(tasks.getOrDefault(assetId, Map.of())::get);
  }
}
