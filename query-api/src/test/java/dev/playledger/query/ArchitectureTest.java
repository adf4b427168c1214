package dev.playledger.query;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How this service is built. */
@AnalyzeClasses(
    packages = "dev.playledger.query",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** {@code POST /tracks/batch} reads, too. */
  private static final String ASKS_WITH_A_LIST = "batch";

  @ArchTest
  static final ArchRule every_door_only_reads =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .and()
          .doNotHaveName(ASKS_WITH_A_LIST)
          .should()
          .beAnnotatedWith(GetMapping.class);

  @ArchTest
  static final ArchRule nothing_is_written =
      noClasses()
          .should()
          .callMethodWhere(
              target(
                      nameMatching(
                          "(save|delete|remove|persist|merge|flush|update|insert|batchUpdate|"
                              + "execute(Update|Batch|LargeUpdate)).*"))
                  // What is in memory, or on its way to the reader.
                  .and(target(owner(resideOutsideOfPackages("java.util..", "java.io..")))));

  @ArchTest
  static final ArchRule every_row_is_immutable =
      classes().that().areAnnotatedWith(Entity.class).should().beAnnotatedWith(Immutable.class);

  @ArchTest
  static final ArchRule nobody_depends_on_wiring =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wiring..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..wiring..");

  @ArchTest
  static final ArchRule features_have_no_cycles =
      slices().matching("dev.playledger.query.(*)..").should().beFreeOfCycles();
}
