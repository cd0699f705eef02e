package dev.cpqoms.order.amendment;

/** What was assessed is wanted. It says no more than that: the assessment says everything. */
public record ConfirmAmendment() {}
