package dev.cpqoms.blocks.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditChainTest {
  private static final AuditLink FIRST = link(row(7, "sally", "a".repeat(64)));
  private static final AuditLink FOREIGN = new AuditLink(8, "b".repeat(64), null);
  private static final AuditLink LAST = link(row(9, "adam", FOREIGN.hash()));

  @Test
  void anUnbrokenSegmentHasNoBreaksWhereverItBegins() {
    assertThat(AuditChain.breaks(List.of(FIRST, FOREIGN, LAST))).isEmpty();
    assertThat(AuditChain.breaks(List.of(LAST))).isEmpty();
    assertThat(AuditChain.breaks(List.of())).isEmpty();
  }

  @Test
  void aRowThatIsMissingIsFound() {
    assertThat(AuditChain.breaks(List.of(FIRST, LAST)))
        .containsExactly("audit row 8 is missing", "audit row 9 does not follow the one before it");
  }

  @Test
  void aRowThatWasChangedIsFound() {
    AuditLink changed =
        new AuditLink(LAST.position(), LAST.hash(), row(9, "somebody", FOREIGN.hash()));

    assertThat(AuditChain.breaks(List.of(FIRST, FOREIGN, changed)))
        .containsExactly("audit row 9 was changed");
  }

  @Test
  void aRowThatWasChangedTogetherWithItsHashBreaksTheNext() {
    AuditLink forged = link(row(8, "sandy", FIRST.hash()));
    List<AuditLink> segment = new ArrayList<>(List.of(FIRST, forged, LAST));

    assertThat(AuditChain.breaks(segment))
        .containsExactly("audit row 9 does not follow the one before it");
  }

  @Test
  void aRowInAnothersPlaceIsFound() {
    AuditLink moved = new AuditLink(10, LAST.hash(), LAST.row());

    assertThat(AuditChain.breaks(List.of(FIRST, FOREIGN, moved)))
        .containsExactly("audit row 10 says it is row 9", "audit row 9 is missing");
  }

  private static AuditLink link(AuditRow row) {
    return new AuditLink(row.position(), row.hash(), row);
  }

  private static AuditRow row(long position, String actor, String previousHash) {
    return new AuditRow(
        new UUID(0, position),
        "acme",
        position,
        Instant.EPOCH,
        actor,
        "SALES",
        0,
        "acceptQuote",
        "QUOTE",
        "q-1",
        null,
        "{}",
        null,
        "c-1",
        previousHash);
  }
}
