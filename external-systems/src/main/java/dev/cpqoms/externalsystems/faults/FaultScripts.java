package dev.cpqoms.externalsystems.faults;

import dev.cpqoms.externalsystems.partner.Partner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scripts in force, oldest first; each is used up by the requests that it applies to. */
public final class FaultScripts {

  private final List<FaultScript> scripts = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private long serial;

  public synchronized void add(FaultScript script) {
    scripts.add(script);
  }

  public synchronized void clear() {
    scripts.clear();
    seen.clear();
  }

  public synchronized List<FaultScript> inForce() {
    return List.copyOf(scripts);
  }

  /** The fault of the oldest script that covers the request, used up by one. */
  public synchronized Optional<Fault> take(Partner partner, FaultMatch actual) {
    String request = numbered(partner, actual);
    for (int i = 0; i < scripts.size(); i++) {
      FaultScript script = scripts.get(i);
      if (script.covers(partner, actual) && script.strikes(request)) {
        if (script.times() == 1) {
          scripts.remove(i);
        } else {
          scripts.set(i, script.usedOnce());
        }
        return Optional.of(new Fault(script.kind(), script.delay(), serial++));
      }
    }
    return Optional.empty();
  }

  /**
   * Which request of its kind for its tenant it is. Not its ids, which are others in every run: a
   * seed is to say the same again.
   */
  private String numbered(Partner partner, FaultMatch actual) {
    String name = partner.word() + " " + actual.tenantId() + " " + actual.operation();
    return name + " " + seen.merge(name, 1, Integer::sum);
  }
}
