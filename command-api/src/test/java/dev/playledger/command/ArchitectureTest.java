package dev.playledger.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(
    packages = "dev.playledger.command",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String RULES =
      "dev\\.playledger\\.command\\.(release\\.(Release|[A-Z][a-z]+Rules|Access|Needs|Sheet|SheetFold|Dates|People|Track)|royalty\\.Royalty|genre\\.(Forest|ForestRules|Genre|Place))(\\$.*)?";

  @ArchTest
  static final ArchRule the_rules_know_neither_spring_nor_axon =
      noClasses()
          .that()
          .haveNameMatching(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql..");

  @ArchTest
  static final ArchRule the_rules_take_no_clock_and_no_chance =
      noClasses()
          .that()
          .haveNameMatching(RULES)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule nobody_depends_on_the_wiring =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wiring..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..wiring..");

  @ArchTest
  static final ArchRule features_have_no_cycles =
      slices().matching("dev.playledger.command.(*)..").should().beFreeOfCycles();
}
