package dev.playledger.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.playledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule events_depend_on_nothing_but_java_and_annotations =
      classes()
          .that()
          .resideInAnyPackage(
              "..events.ids..",
              "..events.release..",
              "..events.royalty..",
              "..events.account..",
              "..events.genre..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "com.fasterxml.jackson.annotation..",
              "dev.playledger.events..");

  @ArchTest
  static final ArchRule events_know_no_door =
      noClasses()
          .that()
          .resideInAPackage("..events..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..door..");
}
