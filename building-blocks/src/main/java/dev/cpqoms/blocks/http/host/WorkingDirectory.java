package dev.cpqoms.blocks.http.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that GlassFish wants to have, in a temporary directory that goes away with the host.
 */
record WorkingDirectory(Path root) {
  private static final Logger LOG = LoggerFactory.getLogger(WorkingDirectory.class);
  private static final String EMPTY_APPLICATION =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
        <error-page><location>/.problem</location></error-page>
      </web-app>
      """;

  static WorkingDirectory create() throws IOException {
    return new WorkingDirectory(Files.createTempDirectory("glassfish-"));
  }

  /** The domain, listening on this address. */
  Path domain(String host, int port) throws IOException {
    try (InputStream template =
        WorkingDirectory.class.getResourceAsStream("glassfish-domain.xml")) {
      String xml =
          new String(
              Objects.requireNonNull(template, "glassfish-domain.xml").readAllBytes(),
              StandardCharsets.UTF_8);
      String filled = xml.replace("@HOST@", host).replace("@PORT@", Integer.toString(port));
      return Files.writeString(root.resolve("domain.xml"), filled);
    }
  }

  /** An application without anything in it; the servlet is added when it starts. */
  Path emptyApplication() throws IOException {
    Path inf = Files.createDirectories(root.resolve("application").resolve("WEB-INF"));
    Files.writeString(inf.resolve("web.xml"), EMPTY_APPLICATION);
    return root.resolve("application");
  }

  Path instances() throws IOException {
    return Files.createDirectories(root.resolve("instances"));
  }

  void delete() {
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException left) {
      LOG.warn("{} could not be removed", root, left);
    }
  }
}
