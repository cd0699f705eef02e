package dev.cpqoms.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;

/** What the rules look at: the platform's classes, the planted ones, and the source tree. */
final class Platform {

  /** The modules that are processes of the platform; none of them may know another. */
  static final List<String> PROCESSES =
      List.of("quote", "order", "workflow", "fulfillment", "outbox", "externalsystems");

  static final Path ROOT = Path.of(System.getProperty("cpq.root"));

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/architecture/"))
          .withImportOption(location -> !location.contains("/test-fixtures/"))
          .importPackages("dev.cpqoms");

  static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("dev.cpqoms.architecture.planted");

  private Platform() {}

  static boolean isBrokenByPlanted(ArchRule rule) {
    return rule.allowEmptyShould(true).evaluate(PLANTED).hasViolation();
  }
}
