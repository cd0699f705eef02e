package dev.cpqoms.order;

import static dev.cpqoms.order.InstalledBase.add;
import static dev.cpqoms.order.InstalledBase.disconnect;
import static dev.cpqoms.order.InstalledBase.modify;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;

/** Real threads on real PostgreSQL: an asset is in the hands of one order at a time. */
class CaptureRaceTest {

  private final Scene acme = OrderServer.shared().tenant();
  private final InstalledBase base = new InstalledBase(acme);

  @RepeatedTest(5)
  void ofManyOrdersForOneAssetOneIsCapturedAndTheOthersAreToldWhich() throws Exception {
    UUID asset = base.service();

    List<Reply> replies =
        inTwos(
            () -> base.capture(modify("line-1", asset, 1)),
            () -> base.capture(disconnect("line-1", asset, 1)));

    List<Reply> captured = replies.stream().filter(it -> it.status() == 201).toList();
    assertThat(captured).as(replies.toString()).hasSize(1);
    replies.stream()
        .filter(reply -> reply.status() != 201)
        .forEach(
            reply ->
                assertThat(
                        reply
                            .isProblem(409, "ASSET_UNDER_ORDER")
                            .json()
                            .at("/errors/0/facts/orderNumber")
                            .asText())
                    .isEqualTo(captured.getFirst().text("orderNumber")));
  }

  @RepeatedTest(3)
  void twoOrdersThatNameTheSameAssetsInAnotherOrderNeverWaitInARing() throws Exception {
    UUID one = base.service();
    UUID other = base.service();

    List<Reply> replies =
        inTwos(
            () -> base.capture(modify("line-1", one, 1), modify("line-2", other, 1)),
            () -> base.capture(modify("line-1", other, 1), modify("line-2", one, 1)));

    assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @RepeatedTest(3)
  void oneIntentionSentManyTimesAtOnceMakesOneOrder() throws Exception {
    Map<String, Object> body = InstalledBase.order("customer-1", add("line-1", "FEE"));

    Callable<Reply> intention =
        () -> acme.server().api.post("/v1/orders", base.sales(), "one-key", null, body);
    List<Reply> replies = inTwos(intention, intention);

    // Who comes while the first one is at work is told so; who comes later hears the same answer.
    assertThat(replies).extracting(Reply::status).contains(201).isSubsetOf(201, 409);
    assertThat(acme.server().view.count(acme.tenant(), "SELECT count(*) FROM customer_order"))
        .isEqualTo(1);
  }

  /** Each is sent twice. */
  private static List<Reply> inTwos(Callable<Reply> one, Callable<Reply> other) throws Exception {
    return Race.of(List.of(one, other, one, other));
  }
}
