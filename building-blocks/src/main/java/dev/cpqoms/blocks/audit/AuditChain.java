package dev.cpqoms.blocks.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a segment of an audit chain is unbroken. Needs nothing but the segment. */
public final class AuditChain {
  private AuditChain() {}

  /** What is wrong with the segment, in words; empty when nothing is. */
  public static List<String> breaks(List<AuditLink> segment) {
    List<String> breaks = new ArrayList<>();
    AuditLink before = null;
    for (AuditLink link : segment) {
      row(link, breaks);
      place(before, link, breaks);
      before = link;
    }
    return breaks;
  }

  private static void row(AuditLink link, List<String> breaks) {
    AuditRow row = link.row();
    if (row == null) {
      return;
    }
    if (row.position() != link.position()) {
      breaks.add("audit row " + link.position() + " says it is row " + row.position());
    }
    if (!row.hash().equals(link.hash())) {
      breaks.add("audit row " + link.position() + " was changed");
    }
  }

  private static void place(@Nullable AuditLink before, AuditLink link, List<String> breaks) {
    if (before == null) {
      return;
    }
    if (link.position() != before.position() + 1) {
      breaks.add("audit row " + (before.position() + 1) + " is missing");
    }
    AuditRow row = link.row();
    if (row != null && !row.previousHash().equals(before.hash())) {
      breaks.add("audit row " + link.position() + " does not follow the one before it");
    }
  }
}
