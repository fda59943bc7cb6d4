package org.rapporteur.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The design's levels hold, and each rule is seen to fail where a violation was planted. */
class PackageRulesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPath(Path.of("target/classes"));
  private static final PackageRules RULES = new PackageRules("org.rapporteur");

  private static final String PLANTED_ROOT = "org.rapporteur.house.planted";
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);
  private static final PackageRules PLANTED_RULES = new PackageRules(PLANTED_ROOT);

  private static void assertFinds(String violation, ArchRule rule) {
    AssertionError error = assertThrows(AssertionError.class, () -> rule.check(PLANTED));
    assertTrue(String.valueOf(error.getMessage()).contains(violation), error.getMessage());
  }

  private static ArchRule plantedLevel(String name) {
    return PLANTED_RULES.levels().stream()
        .filter(rule -> rule.getDescription().startsWith("package '" + name + "'"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everythingIsExamined() {
    assertTrue(CLASSES.contain("org.rapporteur.Rapporteur"));
    assertTrue(CLASSES.contain("org.rapporteur.cli.Main"));
  }

  @Test
  void packagesUseOnlyWhatLiesBelow() {
    RULES.levels().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void packageThatUsesWhatLiesAboveIsFound() {
    assertFinds("PlantedInSource", plantedLevel("source"));
    assertFinds("PlantedInAnnotation", plantedLevel("annotation"));
    assertFinds("PlantedInValidation", plantedLevel("validation"));
    assertFinds("PlantedInPublication", plantedLevel("publication"));
  }

  @Test
  void everyPackageHasALevel() {
    RULES.everyPackageHasALevel().check(CLASSES);
  }

  @Test
  void packageWithoutALevelIsFound() {
    assertFinds("PlantedElsewhere", PLANTED_RULES.everyPackageHasALevel());
  }

  @Test
  void packagesFormNoCycle() {
    RULES.noCycles().check(CLASSES);
  }

  @Test
  void cycleIsFound() {
    assertFinds("Cycle detected", PLANTED_RULES.noCycles());
  }

  @Test
  void whatComesBeforeTeiKnowsNoXml() {
    RULES.plainPackagesKnowNoXml().check(CLASSES);
  }

  @Test
  void xmlBeforeTeiIsFound() {
    assertFinds("PlantedInSource", PLANTED_RULES.plainPackagesKnowNoXml());
  }

  @Test
  void onlyTheGateMakesParsers() {
    RULES.onlyTheGateMakesParsers().check(CLASSES);
  }

  @Test
  void parserMadeElsewhereIsFound() {
    ArchRule rule = PLANTED_RULES.onlyTheGateMakesParsers();
    assertFinds("PlantedInTei.sax", rule);
    assertFinds("PlantedInTei.xom", rule);
    assertFinds("PlantedInTei.saxon", rule);
    assertFinds("PlantedInTei.xerces", rule);
  }

  @Test
  void internalsOfValidationAreUsedByItAlone() {
    RULES.internalsArePrivate().check(CLASSES);
  }

  @Test
  void internalsUsedElsewhereAreFound() {
    assertFinds("PlantedIntruder", PLANTED_RULES.internalsArePrivate());
  }

  @Test
  void librariesAreUsedInTheirPlace() {
    RULES.librariesHaveTheirPlace().forEach(rule -> rule.check(CLASSES));
  }

  @Test
  void libraryOutOfPlaceIsFound() {
    PLANTED_RULES.librariesHaveTheirPlace().forEach(rule -> assertFinds("PlantedElsewhere", rule));
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    RULES.onlyTheCommandLinePrintsAndExits().check(CLASSES);
  }

  @Test
  void printingAndExitingElsewhereIsFound() {
    ArchRule rule = PLANTED_RULES.onlyTheCommandLinePrintsAndExits();
    assertFinds("PlantedElsewhere.prints", rule);
    assertFinds("PlantedElsewhere.exits", rule);
    assertFinds("PlantedElsewhere.showsAStackTrace", rule);
  }

  @Test
  void apiShowsNothingInternal() {
    RULES.noInternalTypeInAPublicSignature().check(CLASSES);
  }

  @Test
  void internalTypeInAnApiIsFound() {
    assertFinds("PlantedInTei shows", PLANTED_RULES.noInternalTypeInAPublicSignature());
  }

  @Test
  void atMostFourTypesInTenArePublic() {
    int percent = RULES.percentPublic(CLASSES);
    assertTrue(percent <= 40, percent + " % of the top-level types are public");
  }

  @Test
  void publicTypesAreCounted() {
    assertEquals(77, PLANTED_RULES.percentPublic(PLANTED));
  }
}
