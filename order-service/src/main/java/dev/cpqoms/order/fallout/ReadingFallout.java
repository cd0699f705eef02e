package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.order.fallout.domain.CaseFilter;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The worklist of fallout cases. */
public final class ReadingFallout {

  private final UnitOfWork unitOfWork;
  private final FalloutCases cases;

  public ReadingFallout(UnitOfWork unitOfWork, FalloutCases cases) {
    this.unitOfWork = unitOfWork;
    this.cases = cases;
  }

  public FalloutView one(WorkContext context, UUID caseId) {
    return unitOfWork.run(context, tx -> FalloutView.of(cases.get(tx, caseId)));
  }

  public List<FalloutView> some(
      WorkContext context, CaseFilter filter, @Nullable UUID olderThan, int limit) {
    return unitOfWork.run(
        context,
        tx -> cases.find(tx, filter, olderThan, limit).stream().map(FalloutView::of).toList());
  }
}
