package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.approval.domain.ApprovalPolicy;
import dev.cpqoms.quote.approval.domain.ApprovalRule;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.request.Fields;
import dev.cpqoms.quote.request.Reasoned;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The body of {@code publishApprovalPolicy}: a whole policy and why it takes the place of the one
 * before.
 *
 * @param standardTerms the conditions that nobody has to be asked for
 */
public record PublishPolicy(String reason, Terms standardTerms, List<Rule> rules)
    implements Reasoned {
  private static final int MOST_RULES = 50;

  public PublishPolicy {
    Fields.reason("/reason", reason);
    InvalidField.required("/standardTerms", standardTerms);
    rules = InvalidField.list("/rules", rules, 1, MOST_RULES);
    InvalidField.check(
        rules.stream().map(Rule::ruleId).distinct().count() == rules.size(),
        "/rules",
        "must not name a rule twice");
  }

  /** The standard conditions. */
  public record Terms(int paymentDays, int contractMonths) {
    public Terms {
      Fields.between("/paymentDays", paymentDays, 0, 180);
      Fields.between("/contractMonths", contractMonths, 1, 120);
    }
  }

  /** One limit. */
  public record Rule(String ruleId, ApprovalRule.Measure measure, String threshold, int level) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

    public Rule {
      Fields.businessId("/ruleId", ruleId);
      InvalidField.required("/measure", measure);
      InvalidField.check(
          NUMBER.matcher(InvalidField.required("/threshold", threshold)).matches(),
          "/threshold",
          "must be text with two digits after the point at most");
      Fields.between("/level", level, 1, 3);
    }

    ApprovalRule rule() {
      return new ApprovalRule(ruleId, measure, new BigDecimal(threshold), level);
    }
  }

  ApprovalPolicy version(int version) {
    return new ApprovalPolicy(
        version,
        new CommercialTerms(standardTerms.paymentDays(), standardTerms.contractMonths(), null),
        rules.stream().map(Rule::rule).toList());
  }
}
