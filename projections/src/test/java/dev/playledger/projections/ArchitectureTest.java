package dev.playledger.projections;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;

@AnalyzeClasses(
    packages = "dev.playledger.projections",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule nobody_depends_on_wiring =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wiring..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..wiring..");

  @ArchTest
  static final ArchRule only_wiring_configures =
      classes()
          .that()
          .areAnnotatedWith(Configuration.class)
          .should()
          .resideInAPackage("..wiring..");

  @ArchTest
  static final ArchRule features_have_no_cycles =
      slices().matching("dev.playledger.projections.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule folds_and_their_rows_know_neither_spring_nor_jdbc =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Fold")
          .or()
          .areRecords()
          .and(resideInAnyPackage("..catalogue..", "..royalty..", "..genre.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                  .or(simpleNameEndingWith("Table")));

  @ArchTest
  static final ArchRule only_the_health_door_speaks_http =
      noClasses()
          .that()
          .resideOutsideOfPackage("..health..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.web..");
}
