package dev.cpqoms.drills.snapshot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an asset, beside the asset as it is now.
 *
 * @param assetVersion of the asset now
 * @param version of the asset after the change; 0 for an asset without any history
 * @param action what the line did, null for an asset without any history
 * @param itemState of the line that made the change
 */
public record AssetChapter(
    String tenant,
    UUID assetId,
    String assetState,
    int assetVersion,
    int version,
    @Nullable String action,
    @Nullable String itemState) {}
