package dev.cpqoms.drills;

import dev.cpqoms.drills.platform.DrillPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each class of drills a platform that no other class uses meanwhile. Starting one costs more
 * than most drills, so the next class gets what another has left; there are as many as classes run
 * at a time (junit-platform.properties). What a drill has broken is mended after it; a platform
 * that cannot be mended is for nobody.
 */
final class Platforms implements ParameterResolver, AfterEachCallback, AfterAllCallback {
  private static final Path CHECKOUT = Path.of(System.getProperty("cpq.root"));
  private static final AtomicInteger STARTED = new AtomicInteger();
  private static final Queue<DrillPlatform> IDLE = new ArrayDeque<>();
  private static final Map<Class<?>, DrillPlatform> IN_USE = new HashMap<>();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DrillPlatform.class;
  }

  @Override
  public DrillPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> drill = context.getRequiredTestClass();
    DrillPlatform found = atHand(drill);
    return found == null ? kept(drill, start()) : found;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Class<?> drill = context.getRequiredTestClass();
    DrillPlatform platform = inUseBy(drill);
    try {
      platform.mend();
    } catch (RuntimeException beyondRepair) {
      left(drill);
      platform.close();
      throw beyondRepair;
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    DrillPlatform left = left(context.getRequiredTestClass());
    synchronized (IN_USE) {
      if (left != null) {
        IDLE.add(left);
      }
    }
  }

  private static DrillPlatform inUseBy(Class<?> drill) {
    synchronized (IN_USE) {
      return Objects.requireNonNull(IN_USE.get(drill));
    }
  }

  private static @Nullable DrillPlatform left(Class<?> drill) {
    synchronized (IN_USE) {
      return IN_USE.remove(drill);
    }
  }

  private static @Nullable DrillPlatform atHand(Class<?> drill) {
    synchronized (IN_USE) {
      DrillPlatform own = IN_USE.get(drill);
      if (own != null || IDLE.isEmpty()) {
        return own;
      }
      return kept(drill, IDLE.remove());
    }
  }

  private static DrillPlatform kept(Class<?> drill, DrillPlatform platform) {
    synchronized (IN_USE) {
      IN_USE.put(drill, platform);
      return platform;
    }
  }

  private static DrillPlatform start() {
    String name = "drill-" + ProcessHandle.current().pid() + "-" + STARTED.incrementAndGet();
    try {
      return DrillPlatform.start(CHECKOUT, CHECKOUT.resolve("drills/target/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
