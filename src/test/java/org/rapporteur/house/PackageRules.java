package org.rapporteur.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may use what, for the packages below a root: the table of the design, downward only. The
 * root is a parameter so that the rules can be seen to fail on planted violations.
 */
final class PackageRules {

  private static final String ROOT = "";
  private static final String GATE = "internal";

  /** What is public to the compiler and no API. */
  private static final String INTERNAL = "..internal..";

  /** A package and those it may use, from the bottom up. */
  private static final Map<String, List<String>> MAY_USE = mayUse();

  /** The packages that know no XML. */
  private static final List<String> PLAIN =
      List.of("source", "report", "dating", "transcript", "recognition");

  /** Everything that makes a parser of XML, or a compiler that parses. */
  private static final List<String> PARSER_MAKERS =
      List.of(
          "javax.xml.parsers.SAXParserFactory",
          "javax.xml.parsers.DocumentBuilderFactory",
          "javax.xml.stream.XMLInputFactory",
          "javax.xml.validation.SchemaFactory",
          "javax.xml.transform.TransformerFactory",
          "javax.xml.xpath.XPathFactory",
          "org.xml.sax.helpers.XMLReaderFactory",
          "nu.xom.Builder",
          "com.thaiopensource.validate.ValidationDriver");

  private final String root;

  PackageRules(String root) {
    this.root = root;
  }

  private static Map<String, List<String>> mayUse() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put("source", List.of());
    table.put("report", List.of("source"));
    table.put("dating", List.of("source"));
    table.put("transcript", List.of("source", "report"));
    table.put(GATE, List.of("source", "report"));
    table.put("recognition", List.of("source", "report", "dating", "transcript"));
    table.put("tei", List.of("source", "report", "transcript", GATE));
    table.put("annotation", List.of("source", "report", "transcript", "tei", GATE));
    table.put("validation", List.of("source", "report", "dating", "tei", GATE));
    table.put("fidelity", List.of("source", "report", "tei", "validation", GATE));
    table.put("publication", List.of("source", "report", "tei", GATE));
    table.put(
        "annotators", List.of("source", "report", "dating", "transcript", "tei", "annotation"));
    List<String> all = new ArrayList<>(table.keySet());
    table.put(ROOT, List.copyOf(all));
    all.add(ROOT);
    table.put("junit", List.copyOf(all));
    table.put("corpus", List.copyOf(all));
    all.add("corpus");
    table.put("cli", List.copyOf(all));
    return table;
  }

  /** Returns the rule for each package: it uses those below it, and no other. */
  List<ArchRule> levels() {
    return MAY_USE.keySet().stream().map(this::level).toList();
  }

  private ArchRule level(String name) {
    List<String> allowed = MAY_USE.get(name);
    String[] forbidden =
        MAY_USE.keySet().stream()
            .filter(other -> !other.equals(name) && !allowed.contains(other))
            .map(this::pattern)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(pattern(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.length == 0 ? new String[] {"nothing.at.all"} : forbidden)
        .as("package '" + name + "' uses only " + allowed)
        .allowEmptyShould(true);
  }

  /** Returns the pattern of a package with those in it; the root has none in it. */
  private String pattern(String name) {
    return name.equals(ROOT) ? root : root + "." + name + "..";
  }

  /** Returns the rule that every class lies in a package of the table. */
  ArchRule everyPackageHasALevel() {
    return classes()
        .should()
        .resideInAnyPackage(MAY_USE.keySet().stream().map(this::pattern).toArray(String[]::new))
        .as("every package has a level in the design");
  }

  /** Returns the rule that packages form no cycle. */
  ArchRule noCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  /** Returns the rule that what comes before TEI knows no XML. */
  ArchRule plainPackagesKnowNoXml() {
    return noClasses()
        .that()
        .resideInAnyPackage(PLAIN.stream().map(this::pattern).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.xml..",
            "org.w3c.dom..",
            "org.xml..",
            "nu.xom..",
            "net.sf.saxon..",
            "org.apache.xerces..",
            "com.thaiopensource..");
  }

  /** Returns the rule that parsers are made in one place. */
  ArchRule onlyTheGateMakesParsers() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(pattern(GATE))
        .should()
        .accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("it makes a parser") {
              @Override
              public boolean test(JavaAccess<?> access) {
                return makesAParser(access);
              }
            });
  }

  private static boolean makesAParser(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String member = access.getTarget().getName();
    return PARSER_MAKERS.contains(owner)
        || (owner.startsWith("org.apache.xerces.") && member.equals("<init>"))
        || (owner.equals("net.sf.saxon.s9api.Processor")
            && (member.equals("<init>") || member.equals("newDocumentBuilder")));
  }

  /** Returns the rule that libraries for one purpose are used in one place. */
  List<ArchRule> librariesHaveTheirPlace() {
    return List.of(
        onlyIn("cli", "picocli.."),
        onlyIn("junit", "org.junit.."),
        onlyIn("publication", "org.apache.fop..", "org.apache.pdfbox.."));
  }

  private ArchRule onlyIn(String name, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(pattern(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  /** Returns the rule that only the command line prints and ends the JVM. */
  ArchRule onlyTheCommandLinePrintsAndExits() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(pattern("cli"))
        .should()
        .accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("it prints or ends the JVM") {
              @Override
              public boolean test(JavaAccess<?> access) {
                String name = access.getTarget().getName();
                boolean system = access.getTargetOwner().isEquivalentTo(System.class);
                return (system && Set.of("out", "err", "in", "exit").contains(name))
                    || (access.getTargetOwner().isEquivalentTo(Runtime.class)
                        && Set.of("exit", "halt").contains(name))
                    || name.equals("printStackTrace");
              }
            });
  }

  /** Returns the rule that nothing of the gate is in the signature of an API. */
  ArchRule noInternalTypeInAPublicSignature() {
    return classes()
        .that()
        .resideOutsideOfPackage(INTERNAL)
        .and()
        .arePublic()
        .should(showNothingInternal());
  }

  private static ArchCondition<JavaClass> showNothingInternal() {
    return new ArchCondition<>("show nothing internal") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        shown(type)
            .filter(shown -> isInternal(shown.getPackageName()))
            .forEach(
                shown ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " shows " + shown.getName())));
      }
    };
  }

  private static Stream<JavaClass> shown(JavaClass type) {
    Stream<JavaType> supers =
        Stream.concat(
            type.getSuperclass().stream(), type.getInterfaces().stream().map(JavaType.class::cast));
    Stream<JavaType> units =
        type.getCodeUnits().stream()
            .filter(unit -> isShown(unit.getModifiers()))
            .flatMap(PackageRules::types);
    Stream<JavaType> fields =
        type.getFields().stream()
            .filter(field -> isShown(field.getModifiers()))
            .map(JavaField::getType);
    return Stream.of(supers, units, fields)
        .flatMap(types -> types)
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Collection::stream);
  }

  private static Stream<JavaType> types(JavaCodeUnit unit) {
    return Stream.of(
            Stream.of(unit.getReturnType()),
            unit.getParameterTypes().stream(),
            unit.getExceptionTypes().stream().map(JavaType.class::cast))
        .flatMap(types -> types);
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isInternal(String packageName) {
    return (packageName + ".").contains(".internal.");
  }

  /** Returns the rule that what is internal to a package is used by it alone. */
  ArchRule internalsArePrivate() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(pattern("validation"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(pattern("validation.internal"));
  }

  /** Returns how many of 100 top-level types are API, those of the gate not being so. */
  int percentPublic(Collection<JavaClass> types) {
    List<JavaClass> topLevel =
        types.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .toList();
    long api =
        topLevel.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> !isInternal(type.getPackageName()))
            .count();
    return Math.toIntExact(100 * api / Math.max(1, topLevel.size()));
  }
}
