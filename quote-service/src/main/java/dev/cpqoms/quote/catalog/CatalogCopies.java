package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.database.WorkContext;

/** Copies of what catalogs say, which a change of a publication makes stale. */
@FunctionalInterface
public interface CatalogCopies {

  /** To be called when the change is committed: whoever asks next sees it. */
  void renewActive(WorkContext context, String catalogId);
}
