package dev.cpqoms.order.order.domain;

import java.util.UUID;

/**
 * What a line changes: an asset as it was when the line was captured.
 *
 * @param version of the asset then; nothing else changes it until the line has
 */
public record Baseline(UUID assetId, int version) {}
