package dev.cpqoms.contracts;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Every error code that a client can see.
 *
 * @param baseUri what the {@code type} of a problem document begins with
 */
public record ErrorRegistry(URI baseUri, List<ErrorEntry> errors) {

  /** The owner of the codes that every service may answer. */
  public static final String PLATFORM = "platform";

  public ErrorRegistry {
    errors = List.copyOf(errors);
  }

  public static ErrorRegistry load() {
    return ContractFiles.yaml("errors/registry.yaml", ErrorRegistry.class);
  }

  public Optional<ErrorEntry> find(String code) {
    return errors.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  public List<ErrorEntry> ownedBy(String owner) {
    return errors.stream().filter(entry -> entry.owner().equals(owner)).toList();
  }

  /** The {@code type} of problem documents with this code. */
  public URI typeOf(ErrorEntry entry) {
    return baseUri.resolve(entry.code());
  }
}
