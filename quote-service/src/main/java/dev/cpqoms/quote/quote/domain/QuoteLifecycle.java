package dev.cpqoms.quote.quote.domain;

import static dev.cpqoms.quote.quote.domain.QuoteCommand.ACCEPT;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.CANCEL;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.CONFIGURE;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.CONVERT;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.DECIDE;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.EXPIRE;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.EXPIRE_APPROVAL;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.GENERATE_DOCUMENT;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.ORDER_CREATED;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.ORDER_REFUSED;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.PRICE;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.RECALL;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.REVISE;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.SUBMIT;
import static dev.cpqoms.quote.quote.domain.QuoteCommand.VALIDATE;
import static dev.cpqoms.quote.quote.domain.QuoteState.ACCEPTED;
import static dev.cpqoms.quote.quote.domain.QuoteState.APPROVAL_PENDING;
import static dev.cpqoms.quote.quote.domain.QuoteState.APPROVED;
import static dev.cpqoms.quote.quote.domain.QuoteState.CANCELLED;
import static dev.cpqoms.quote.quote.domain.QuoteState.CONFIGURED;
import static dev.cpqoms.quote.quote.domain.QuoteState.CONVERTED;
import static dev.cpqoms.quote.quote.domain.QuoteState.CONVERTING_TO_ORDER;
import static dev.cpqoms.quote.quote.domain.QuoteState.DRAFT;
import static dev.cpqoms.quote.quote.domain.QuoteState.EXPIRED;
import static dev.cpqoms.quote.quote.domain.QuoteState.PRICED;
import static dev.cpqoms.quote.quote.domain.QuoteState.REJECTED;
import static dev.cpqoms.quote.quote.domain.QuoteState.VALIDATED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The state machine of a quote: one table of (state, command, next state). What is not in it is
 * refused, everywhere, with the one code QUOTE_WRONG_STATE. {@code docs/states/quote.md} is drawn
 * from it.
 */
public final class QuoteLifecycle {
  /** One legal step. */
  public record Step(QuoteState from, QuoteCommand command, QuoteState to) {}

  /** The states in which nobody outside has relied on the quote yet. */
  public static final Set<QuoteState> BEFORE_ACCEPTED =
      EnumSet.of(DRAFT, CONFIGURED, PRICED, VALIDATED, APPROVAL_PENDING, APPROVED, REJECTED);

  public static final List<Step> STEPS = steps();

  private QuoteLifecycle() {}

  /** Whether the command means anything in this state. */
  public static boolean allows(QuoteState from, QuoteCommand command) {
    return STEPS.stream().anyMatch(step -> step.from == from && step.command == command);
  }

  /** Whether the command may lead from one state to the other. */
  public static boolean leads(QuoteState from, QuoteCommand command, QuoteState to) {
    return STEPS.contains(new Step(from, command, to));
  }

  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (QuoteState open : EnumSet.of(DRAFT, CONFIGURED, PRICED, VALIDATED, REJECTED)) {
      steps.add(new Step(open, CONFIGURE, CONFIGURED));
    }
    steps.add(new Step(CONFIGURED, PRICE, PRICED));
    steps.add(new Step(PRICED, VALIDATE, VALIDATED));
    steps.add(new Step(VALIDATED, SUBMIT, APPROVED));
    steps.add(new Step(VALIDATED, SUBMIT, APPROVAL_PENDING));
    steps.add(new Step(APPROVAL_PENDING, DECIDE, APPROVED));
    steps.add(new Step(APPROVAL_PENDING, DECIDE, REJECTED));
    steps.add(new Step(APPROVAL_PENDING, DECIDE, APPROVAL_PENDING));
    steps.add(new Step(APPROVAL_PENDING, RECALL, VALIDATED));
    steps.add(new Step(APPROVAL_PENDING, EXPIRE_APPROVAL, VALIDATED));
    steps.add(new Step(APPROVED, GENERATE_DOCUMENT, APPROVED));
    steps.add(new Step(APPROVED, ACCEPT, ACCEPTED));
    steps.add(new Step(ACCEPTED, CONVERT, CONVERTING_TO_ORDER));
    steps.add(new Step(CONVERTING_TO_ORDER, ORDER_CREATED, CONVERTED));
    steps.add(new Step(CONVERTING_TO_ORDER, ORDER_REFUSED, ACCEPTED));
    for (QuoteState open : BEFORE_ACCEPTED) {
      steps.add(new Step(open, REVISE, DRAFT));
      steps.add(new Step(open, CANCEL, CANCELLED));
      steps.add(new Step(open, EXPIRE, EXPIRED));
    }
    return List.copyOf(steps);
  }
}
