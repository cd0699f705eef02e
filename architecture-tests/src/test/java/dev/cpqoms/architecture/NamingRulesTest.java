package dev.cpqoms.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamingRulesTest {

  private static final int MOST_COLLABORATORS = 5;

  private static final ArchRule PACKAGES_SAY_WHAT_IS_IN_THEM =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper..")
          .because("such names fit everything, so everything ends there");

  private static final ArchRule TYPES_ARE_NAMED_BY_ROLE =
      noClasses()
          .should()
          .haveNameMatching(".*\\.(Default|Abstract)?[A-Za-z]*(Impl|Manager|Helper|Util|Utils)")
          .because("names are roles and business words");

  private static final ArchRule FEW_COLLABORATORS =
      classes()
          .that()
          .areNotRecords()
          .and()
          .areNotEnums()
          .should(haveAtMostFiveConstructorParameters())
          .because("more means that a concept is missing");

  static Stream<ArchRule> rules() {
    return Stream.of(PACKAGES_SAY_WHAT_IS_IN_THEM, TYPES_ARE_NAMED_BY_ROLE, FEW_COLLABORATORS);
  }

  @Test
  void packagesSayWhatIsInThem() {
    PACKAGES_SAY_WHAT_IS_IN_THEM.check(Platform.CLASSES);
  }

  @Test
  void typesAreNamedByRole() {
    TYPES_ARE_NAMED_BY_ROLE.check(Platform.CLASSES);
  }

  @Test
  void constructorsTakeAtMostFiveParameters() {
    FEW_COLLABORATORS.check(Platform.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCanFail(ArchRule rule) {
    assertThat(Platform.isBrokenByPlanted(rule)).isTrue();
  }

  private static ArchCondition<JavaClass> haveAtMostFiveConstructorParameters() {
    return new ArchCondition<>("have constructors of at most five parameters") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaConstructor constructor : type.getConstructors()) {
          int parameters = constructor.getRawParameterTypes().size();
          if (parameters > MOST_COLLABORATORS && !type.isAnonymousClass()) {
            events.add(
                SimpleConditionEvent.violated(
                    type, constructor.getFullName() + " takes " + parameters));
          }
        }
      }
    };
  }
}
