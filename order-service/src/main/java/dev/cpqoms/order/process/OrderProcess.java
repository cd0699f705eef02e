package dev.cpqoms.order.process;

/** Everything that the fulfillment process can ask of an order. */
public record OrderProcess(
    RegisteringProcess registering,
    ValidatingOrder validating,
    DecomposingOrder decomposing,
    StartingOrder starting,
    CompletingOrder completing,
    TakingAmendment amending,
    CompensatingOrder compensating,
    FinishingCancellation cancelling) {}
