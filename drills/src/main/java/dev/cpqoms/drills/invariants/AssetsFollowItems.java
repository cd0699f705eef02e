package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.AssetChapter;
import dev.cpqoms.drills.snapshot.FulfilledItem;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class AssetsFollowItems implements Invariant {

  @Override
  public String id() {
    return "I14";
  }

  @Override
  public String sentence() {
    return "An asset is active only under a completed item, and ends only with one; a completed"
        + " order has all its assets and billing handoffs; the history of an asset leads to"
        + " what it is.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Stream<String> items =
        snapshot.fulfillment().items().stream()
            .filter(item -> early(item) || incomplete(item))
            .map(item -> "item disagrees with its order: " + item);
    Stream<String> untimely =
        snapshot.fulfillment().assets().stream()
            .filter(chapter -> !timely(chapter))
            .map(chapter -> "asset has changed without its item: " + chapter);
    Stream<String> unexplained =
        snapshot.fulfillment().assets().stream()
            .collect(Collectors.groupingBy(AssetChapter::assetId))
            .values()
            .stream()
            .filter(history -> !leadsToTheAsset(history))
            .map(history -> "history does not lead to the asset: " + history);
    return Stream.of(items, untimely, unexplained).flatMap(Function.identity());
  }

  private static boolean early(FulfilledItem item) {
    return item.action().equals("ADD")
        && item.assetActive()
        && !item.itemState().equals("COMPLETED");
  }

  private static boolean incomplete(FulfilledItem item) {
    boolean ownsSomething = !item.offeringType().equals("FEE");
    // A line that an amendment has taken out of the order asks for nothing.
    return item.orderState().equals("COMPLETED")
        && !item.itemState().equals("CANCELLED")
        && (!item.itemState().equals("COMPLETED")
            || (ownsSomething && !asOrdered(item))
            || item.unsettledHandoffs() > 0);
  }

  private static boolean asOrdered(FulfilledItem item) {
    return item.action().equals("DISCONNECT")
        ? !item.assetActive()
        : item.assetActive() || item.endedLater();
  }

  /** What an order has made may be undone with it; a change or an end is there to stay. */
  private static boolean timely(AssetChapter chapter) {
    return chapter.action() == null
        || switch (chapter.action()) {
          case "ADD" -> Set.of("COMPLETED", "CANCELLED").contains(chapter.itemState());
          case "UNDO" -> "CANCELLED".equals(chapter.itemState());
          default -> "COMPLETED".equals(chapter.itemState());
        };
  }

  private static boolean leadsToTheAsset(List<AssetChapter> history) {
    List<AssetChapter> inOrder =
        history.stream().sorted(Comparator.comparingInt(AssetChapter::version)).toList();
    AssetChapter last = inOrder.getLast();
    boolean ended = Set.of("DISCONNECT", "UNDO").contains(String.valueOf(last.action()));
    return IntStream.range(0, inOrder.size()).allMatch(i -> inOrder.get(i).version() == i + 1)
        && last.version() == last.assetVersion()
        && ended == last.assetState().equals("TERMINATED");
  }
}
