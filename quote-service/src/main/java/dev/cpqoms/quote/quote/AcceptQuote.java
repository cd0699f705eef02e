package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.quote.domain.Acceptance;
import dev.cpqoms.quote.request.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code acceptQuote}: the customer's yes, as the one who took it says it was given.
 *
 * @param documentHash the hash of the document that the customer has seen
 * @param ip the address of the customer's device, when the channel knows it
 */
public record AcceptQuote(
    String documentHash, Person acceptedBy, Channel channel, @Nullable String ip) {

  public AcceptQuote {
    Fields.hash("/documentHash", documentHash);
    InvalidField.required("/acceptedBy", acceptedBy);
    InvalidField.required("/channel", channel);
    InvalidField.check(
        ip == null || (ip.length() >= 2 && ip.length() <= 45), "/ip", "is no address");
  }

  /** Who said yes. */
  public record Person(String name, @Nullable String email) {
    public Person {
      InvalidField.text("/name", name, 200);
      InvalidField.check(
          email == null || (email.contains("@") && email.length() <= 254),
          "/email",
          "must be an email address");
    }
  }

  /** How the yes reached us. */
  public enum Channel {
    PORTAL,
    EMAIL,
    PHONE,
    PAPER
  }

  Acceptance at(Instant acceptedAt) {
    return new Acceptance(
        documentHash,
        new Acceptance.Customer(acceptedBy.name(), acceptedBy.email()),
        channel.name(),
        ip,
        acceptedAt);
  }
}
