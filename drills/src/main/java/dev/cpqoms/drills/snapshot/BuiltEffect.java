package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/**
 * Something that a partner was asked to build for an asset, and that can be taken back.
 *
 * @param taskId of the task that had it built
 * @param takenBack how often it was settled that it is gone: by an undoing, or by the task of a
 *     later line that changes or ends the asset
 */
public record BuiltEffect(
    String tenant, UUID assetId, String assetState, UUID taskId, String taskType, int takenBack) {}
