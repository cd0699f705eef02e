package dev.cpqoms.externalsystems;

import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.http.HttpApplication;
import dev.cpqoms.blocks.http.host.GrizzlyHost;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.process.ProcessLifecycle;
import dev.cpqoms.blocks.telemetry.Metrics;
import dev.cpqoms.externalsystems.callbacks.CallbackPost;
import dev.cpqoms.externalsystems.callbacks.Callbacks;
import dev.cpqoms.externalsystems.callbacks.Signature;
import dev.cpqoms.externalsystems.control.ControlResource;
import dev.cpqoms.externalsystems.control.LoopbackFilter;
import dev.cpqoms.externalsystems.faults.FaultScripts;
import dev.cpqoms.externalsystems.ledger.EffectLedger;
import dev.cpqoms.externalsystems.operations.ApiKeyFilter;
import dev.cpqoms.externalsystems.operations.Drafting;
import dev.cpqoms.externalsystems.operations.OperationsResource;
import dev.cpqoms.externalsystems.operations.TakingOperation;
import dev.cpqoms.externalsystems.operations.Wire;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.glassfish.jersey.server.ResourceConfig;

/** The four partners, started; closing the lifecycle stops them. */
record ExternalSystems(URI uri) {

  private static final int TIMER_THREADS = 4;

  static ExternalSystems start(ExternalSettings settings, ProcessLifecycle lifecycle)
      throws IOException {
    EffectLedger ledger = lifecycle.add(EffectLedger.open(settings.ledgerFile()));
    Metrics metrics = lifecycle.add(new Metrics("external-systems"));
    CallbackPost post = lifecycle.add(new CallbackPost(new Signature(settings.callbackSecret())));
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(TIMER_THREADS);
    lifecycle.add((AutoCloseable) timer::shutdownNow);
    ExecutorService workers = lifecycle.add(Executors.newVirtualThreadPerTaskExecutor());
    Callbacks callbacks = new Callbacks(ledger, post, timer, InstantSource.system());
    FaultScripts faults = new FaultScripts();
    Drafting drafting =
        new Drafting(InstantSource.system(), IdSource.timeOrdered(), settings.provisioningDelay());
    TakingOperation taking = new TakingOperation(ledger, faults, drafting, callbacks);
    Health health =
        new Health()
            .ready("ledger", () -> HealthStatus.of(ledger.isSound(), "records effects durably"));
    ResourceConfig application =
        new HttpApplication(
                List.of(
                    new OperationsResource(taking, new Wire(workers, timer, lifecycle.gate())),
                    new ControlResource(faults, ledger)),
                null,
                health,
                metrics,
                // Not the gate of the process: operations pass that one where they are at work.
                new DrainGate())
            .config()
            .register(new ApiKeyFilter(settings.apiKey()))
            .register(new LoopbackFilter());
    callbacks.resume();
    return new ExternalSystems(
        lifecycle.add(GrizzlyHost.start(settings.withoutGrace(), application)).uri());
  }
}
