package dev.cpqoms.order.asset;

import org.jspecify.annotations.Nullable;

/**
 * Whose assets are asked for.
 *
 * @param state null means any
 */
record AssetQuery(String customerId, @Nullable String state) {}
