package dev.cpqoms.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerRulesTest {

  private static final DescribedPredicate<JavaClass> MYBATIS_MAPPER =
      DescribedPredicate.describe(
          "MyBatis mappers", type -> type.isInterface() && type.getSimpleName().endsWith("Mapper"));

  private static final ArchRule DOMAIN_IS_PURE =
      noClasses()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "jakarta..",
              "org.apache..",
              "com.fasterxml..",
              "org.glassfish..",
              "io.camunda..",
              "io.lettuce..",
              "dev.cpqoms.blocks.database..",
              "dev.cpqoms.blocks.http..")
          .because("a rule that needs no database is read and tested without one");

  private static final ArchRule CLOCK_IS_HANDED_IN =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Main")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("tests move the clock, and a transaction has one instant");

  private static final ArchRule NO_FLOATING_MONEY =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..domain..")
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(float.class)
          .because("money is a decimal amount and a currency");

  private static final ArchRule RESOURCES_DO_NOT_QUERY =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat(MYBATIS_MAPPER)
          .because("a resource parses, calls one use case and answers");

  static Stream<ArchRule> rulesWithPlantedViolations() {
    return Stream.of(DOMAIN_IS_PURE, CLOCK_IS_HANDED_IN, NO_FLOATING_MONEY, RESOURCES_DO_NOT_QUERY);
  }

  @Test
  void domainPackagesKnowNoFramework() {
    DOMAIN_IS_PURE.check(Platform.CLASSES);
  }

  @Test
  void onlyTransactionsAndMainsReadTheClock() {
    CLOCK_IS_HANDED_IN.check(businessClasses());
  }

  @Test
  void moneyIsNeverFloatingPoint() {
    NO_FLOATING_MONEY.check(Platform.CLASSES);
  }

  @Test
  void resourcesDoNotTouchMappers() {
    RESOURCES_DO_NOT_QUERY.check(Platform.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rulesWithPlantedViolations")
  void theRuleCanFail(ArchRule rule) {
    assertThat(Platform.isBrokenByPlanted(rule)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("processes")
  void noProcessKnowsAnothersClasses(String process) {
    String[] others =
        Platform.PROCESSES.stream()
            .filter(other -> !other.equals(process))
            .map(other -> "dev.cpqoms." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.cpqoms." + process + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .because("processes meet in contracts only")
        .check(Platform.CLASSES);
  }

  @Test
  void buildingBlocksKnowNoBusinessWord() {
    classes()
        .that()
        .resideInAPackage("dev.cpqoms.blocks..")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "blocks, contracts or libraries",
                type ->
                    !type.getPackageName().startsWith("dev.cpqoms.")
                        || type.getPackageName().startsWith("dev.cpqoms.blocks")
                        || type.getPackageName().startsWith("dev.cpqoms.contracts")))
        .check(Platform.CLASSES);
  }

  @Test
  void theSandboxKnowsProcessesAndContractsOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.cpqoms.sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of("blocks"), Platform.PROCESSES.stream())
                .map(name -> "dev.cpqoms." + name + "..")
                .toArray(String[]::new))
        .check(Platform.CLASSES);
  }

  @Test
  void mappersAreFoundByTheirUnitOfWorkAndNotByScanning() {
    noClasses().should().beAnnotatedWith(Mapper.class).check(Platform.CLASSES);
  }

  static Stream<String> processes() {
    return Platform.PROCESSES.stream();
  }

  private static com.tngtech.archunit.core.domain.JavaClasses businessClasses() {
    return Platform.CLASSES.that(
        DescribedPredicate.describe(
            "classes of services",
            type ->
                Stream.of("quote", "order", "workflow")
                    .anyMatch(name -> type.getPackageName().startsWith("dev.cpqoms." + name))));
  }
}
