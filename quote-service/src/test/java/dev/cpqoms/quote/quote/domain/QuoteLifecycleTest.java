package dev.cpqoms.quote.quote.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuoteLifecycleTest {
  private static final Instant NOW = SampleQuotes.NOW;
  private static final Circumstances TODAY = new Circumstances(NOW, SampleQuotes.ACTIVE);

  private static final Map<QuoteCommand, Function<Quote, Decision<Change>>> COMMANDS =
      Map.ofEntries(
          command(
              QuoteCommand.CONFIGURE, q -> q.configure(List.of(SampleQuotes.line("a", 2)), NOW)),
          command(
              QuoteCommand.PRICE,
              q ->
                  q.price(
                      new PriceSummary(SampleQuotes.HASH, SampleQuotes.totals("1.00", "2.00")),
                      NOW)),
          command(QuoteCommand.VALIDATE, q -> q.validate(TODAY)),
          command(
              QuoteCommand.SUBMIT,
              q -> q.submit(demand(ApprovalStatus.PENDING, List.of(1)), TODAY)),
          command(QuoteCommand.DECIDE, q -> q.decide(ruling(ApprovalStatus.APPROVED), NOW)),
          command(QuoteCommand.EXPIRE_APPROVAL, q -> q.expireApproval(NOW)),
          command(QuoteCommand.RECALL, q -> q.recall(NOW)),
          command(
              QuoteCommand.GENERATE_DOCUMENT,
              q -> q.document(new DocumentSummary(SampleQuotes.HASH, 1, "quote-1"), NOW)),
          command(QuoteCommand.ACCEPT, q -> q.accept(SampleQuotes.yesTo(SampleQuotes.HASH), TODAY)),
          command(
              QuoteCommand.CONVERT,
              q -> q.convert(new AcceptedSnapshot("STANDARD", List.of()), NOW)),
          command(
              QuoteCommand.ORDER_CREATED,
              q ->
                  q.conclude(
                      new ConversionOutcome.Ordered(UUID.randomUUID(), "O-2026-000001"), NOW)),
          command(
              QuoteCommand.ORDER_REFUSED,
              q -> q.conclude(new ConversionOutcome.Refused("ORDER_EMPTY", "nothing in it"), NOW)),
          command(QuoteCommand.REVISE, q -> q.revise(q.terms(), "more seats", NOW)),
          command(QuoteCommand.CANCEL, q -> q.cancel("no budget", NOW)),
          command(QuoteCommand.EXPIRE, q -> q.expire(NOW.plus(Duration.ofDays(31)))));

  static Stream<Arguments> everyPair() {
    return Arrays.stream(QuoteState.values())
        .flatMap(
            state ->
                Arrays.stream(QuoteCommand.values()).map(command -> Arguments.of(state, command)));
  }

  @Test
  void noCommandIsForgotten() {
    assertThat(COMMANDS).containsOnlyKeys(QuoteCommand.values());
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void aCommandLeadsWhereTheTableSaysOrIsRefusedWithTheOneCode(
      QuoteState state, QuoteCommand command) {
    Quote quote = SampleQuotes.in(state);

    Decision<Change> decision = command(command).apply(quote);

    switch (decision) {
      case Decision.Yes<Change>(Change change) -> {
        assertThat(QuoteLifecycle.leads(state, command, change.after().state())).isTrue();
        assertThat(change.after().version()).isEqualTo(quote.version() + 1);
        assertThat(change.events()).hasSize(1);
        assertThat(change.events().getFirst().revision()).isEqualTo(change.after().revision());
      }
      case Decision.No<Change> no -> {
        assertThat(no.rejection().code()).isEqualTo(QuoteError.QUOTE_WRONG_STATE);
        assertThat(QuoteLifecycle.allows(state, command)).isFalse();
      }
    }
  }

  @Test
  void aRevisionThatWasPricedIsLeftAloneAndTheNextOneStartsWithoutEvidence() {
    Change change =
        yes(SampleQuotes.in(QuoteState.PRICED).configure(List.of(SampleQuotes.line("a", 9)), NOW));

    assertThat(change.after().revision()).isEqualTo(2);
    assertThat(change.after().evidence()).isEqualTo(Evidence.NONE);
  }

  @Test
  void submittingWithinTheLimitsApprovesAtOnce() {
    Change change =
        yes(
            SampleQuotes.in(QuoteState.VALIDATED)
                .submit(demand(ApprovalStatus.APPROVED, List.of()), TODAY));

    assertThat(change.after().state()).isEqualTo(QuoteState.APPROVED);
  }

  @Test
  void anApprovalStepThatIsNotTheLastLeavesTheQuotePending() {
    Change change =
        yes(
            SampleQuotes.in(QuoteState.APPROVAL_PENDING)
                .decide(ruling(ApprovalStatus.PENDING), NOW));

    assertThat(change.after().state()).isEqualTo(QuoteState.APPROVAL_PENDING);
    assertThat(change.events().getFirst()).isInstanceOf(QuoteEvent.QuoteApprovalStepDecided.class);
  }

  @Test
  void aRejectionIsKeptWithItsReason() {
    Change change =
        yes(
            SampleQuotes.in(QuoteState.APPROVAL_PENDING)
                .decide(ruling(ApprovalStatus.REJECTED), NOW));

    assertThat(change.after().state()).isEqualTo(QuoteState.REJECTED);
    assertThat(change.events().getFirst())
        .isInstanceOfSatisfying(
            QuoteEvent.QuoteRejected.class, e -> assertThat(e.reason()).isEqualTo("because"));
  }

  @Test
  void anAcceptanceAndItsHandoverAreTwoVersionsAndTwoEvents() {
    Quote approved = SampleQuotes.in(QuoteState.APPROVED);

    Change change =
        yes(
            approved
                .accept(SampleQuotes.yesTo(SampleQuotes.HASH), TODAY)
                .flatMap(
                    accepted ->
                        accepted.then(
                            q -> q.convert(new AcceptedSnapshot("STANDARD", List.of()), NOW))));

    assertThat(change.after().version()).isEqualTo(approved.version() + 2);
    assertThat(change.events())
        .extracting(QuoteEvent::type)
        .containsExactly("QuoteAccepted", "QuoteConversionRequested");
  }

  @Test
  void anAcceptanceOfAnotherDocumentDoesNotCount() {
    assertRefused(
        SampleQuotes.in(QuoteState.APPROVED).accept(SampleQuotes.yesTo("b".repeat(64)), TODAY),
        QuoteError.DOCUMENT_HASH_MISMATCH);
  }

  @Test
  void anAcceptanceComesTooLateWhenTheQuoteHasRunOut() {
    assertRefused(
        SampleQuotes.in(QuoteState.APPROVED)
            .accept(
                SampleQuotes.yesTo(SampleQuotes.HASH),
                new Circumstances(NOW.plus(Duration.ofDays(31)), SampleQuotes.ACTIVE)),
        QuoteError.QUOTE_EXPIRED);
  }

  @Test
  void anAcceptanceOutOfASupersededCatalogIsRefused() {
    assertRefused(
        SampleQuotes.in(QuoteState.APPROVED)
            .accept(
                SampleQuotes.yesTo(SampleQuotes.HASH),
                new Circumstances(NOW, SampleQuotes.SUPERSEDED)),
        QuoteError.CATALOG_VERSION_SUPERSEDED);
  }

  @Test
  void aPolicyMayLetASupersededCatalogStandForAcceptanceButNotForSubmission() {
    CatalogReference newer = new CatalogReference("main", 2);
    Circumstances lenient = new Circumstances(NOW, new CatalogStanding(newer, false, true));
    Acceptance yes = SampleQuotes.yesTo(SampleQuotes.HASH);

    assertThat(SampleQuotes.in(QuoteState.APPROVED).accept(yes, lenient))
        .isInstanceOf(Decision.Yes.class);
    assertRefused(
        SampleQuotes.in(QuoteState.PRICED).validate(lenient),
        QuoteError.CATALOG_VERSION_SUPERSEDED);
  }

  @Test
  void nothingIsAcceptedOutOfADisabledVersionWhateverThePolicy() {
    Circumstances disabled = new Circumstances(NOW, new CatalogStanding(null, true, true));

    assertRefused(
        SampleQuotes.in(QuoteState.APPROVED)
            .accept(SampleQuotes.yesTo(SampleQuotes.HASH), disabled),
        QuoteError.CATALOG_VERSION_DISABLED);
  }

  @Test
  void theObjectionNamesThePinnedAndTheActiveVersion() {
    Decision<Change> decision =
        SampleQuotes.in(QuoteState.PRICED)
            .validate(new Circumstances(NOW, SampleQuotes.SUPERSEDED));

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.No.class,
            no ->
                assertThat(no.rejection().errors().getFirst().facts())
                    .isEqualTo(
                        new CatalogStanding.Facts(
                            SampleQuotes.CATALOG, new CatalogReference("main", 2))));
  }

  @Test
  void aQuoteInDateDoesNotExpire() {
    assertRefused(SampleQuotes.in(QuoteState.DRAFT).expire(NOW), QuoteError.VALIDATION_FAILED);
  }

  private static void assertRefused(Decision<Change> decision, QuoteError code) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.No.class, no -> assertThat(no.rejection().code()).isEqualTo(code));
  }

  private static Change yes(Decision<Change> decision) {
    return switch (decision) {
      case Decision.Yes<Change>(Change change) -> change;
      case Decision.No<Change> no -> throw new AssertionError(no.rejection());
    };
  }

  private static ApprovalDemand demand(ApprovalStatus status, List<Integer> levels) {
    return new ApprovalDemand(
        new ApprovalSummary(SampleQuotes.CASE, status, 1, levels), 1, "sally");
  }

  private static ApprovalRuling ruling(ApprovalStatus after) {
    return new ApprovalRuling(
        new ApprovalSummary(SampleQuotes.CASE, after, 1, List.of(1)),
        1,
        after == ApprovalStatus.REJECTED ? "REJECT" : "APPROVE",
        "adam",
        "because");
  }

  private static Function<Quote, Decision<Change>> command(QuoteCommand command) {
    return Objects.requireNonNull(COMMANDS.get(command));
  }

  private static Map.Entry<QuoteCommand, Function<Quote, Decision<Change>>> command(
      QuoteCommand command, Function<Quote, Decision<Change>> call) {
    return Map.entry(command, call);
  }
}
