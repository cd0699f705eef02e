package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.catalog.PriceListReference;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import org.jspecify.annotations.Nullable;

/**
 * Where a copy lies.
 *
 * @param field within a hash, null for a key with one value
 */
record CopyKey(KeyClass kind, TenantId tenant, String key, @Nullable String field) {

  static CopyKey activeVersion(TenantId tenant, String catalogId) {
    KeyClass kind = KeyClass.ACTIVE_VERSION;
    return new CopyKey(kind, tenant, kind.key(tenant), catalogId);
  }

  static CopyKey offering(TenantId tenant, CatalogReference version, String offeringId) {
    return part(KeyClass.OFFERING, tenant, version, offeringId, null);
  }

  static CopyKey rules(TenantId tenant, CatalogReference version, String offeringId) {
    return part(KeyClass.CONFIG_RULE, tenant, version, offeringId, null);
  }

  static CopyKey prices(TenantId tenant, PriceListReference list, String offeringId) {
    return part(
        KeyClass.PRICE_LIST, tenant, list.edition().version(), list.priceListId(), offeringId);
  }

  private static CopyKey part(
      KeyClass kind, TenantId tenant, CatalogReference v, String id, @Nullable String field) {
    return new CopyKey(kind, tenant, kind.key(tenant, v.version(), v.catalogId(), id), field);
  }
}
