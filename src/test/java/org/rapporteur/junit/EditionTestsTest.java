package org.rapporteur.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.rapporteur.report.Severity;

/** A user's test class, run as JUnit runs it. */
class EditionTestsTest {

  private static final String RECORD = "records/1962-03-04-reception-hall.xml";

  @TempDir private Path fresh;
  private static Path folder;

  @BeforeEach
  void inAFolderOfItsOwn() {
    folder = fresh;
  }

  /** The one line of the guide. */
  static final class SampleEdition implements EditionTests {}

  /** An edition in another folder. */
  static class OtherEdition implements EditionTests {
    @Override
    public Path edition() {
      return folder.resolve("other");
    }
  }

  /** The same, and nothing at all may be found in it. */
  static final class StrictEdition extends OtherEdition {
    @Override
    public Severity failing() {
      return Severity.INFO;
    }
  }

  /** The records of it, without its description. */
  static final class RecordsOnly extends OtherEdition {
    @Override
    public Path edition() {
      return super.edition().resolve("records");
    }
  }

  private static Events tests(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .testEvents();
  }

  private static Events containers(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .containerEvents();
  }

  @Test
  void everyFileOfTheSampleEditionIsATestNamedByItAndPasses() {
    Events tests = tests(SampleEdition.class);
    List<String> names =
        tests.succeeded().stream()
            .map(event -> event.getTestDescriptor().getDisplayName())
            .toList();
    assertTrue(names.contains("edition.xml"), names::toString);
    assertTrue(names.contains(RECORD), names::toString);
    assertEquals(8, names.size());
    assertEquals(0, tests.failed().count());
  }

  @Test
  void damagedRecordFailsWithItsFindingsAndNoOtherDoes() throws IOException {
    Path record = edition().resolve(RECORD);
    Files.writeString(
        record, Files.readString(record).replaceFirst("who=\"#mira-tavi\"", "who=\"#nobody\""));
    Events failed = tests(OtherEdition.class).failed();
    assertEquals(1, failed.count());
    Event event = failed.stream().findFirst().orElseThrow();
    assertEquals(RECORD, event.getTestDescriptor().getDisplayName());
    String message =
        event
            .getRequiredPayload(TestExecutionResult.class)
            .getThrowable()
            .orElseThrow()
            .getMessage();
    assertTrue(message.contains("link-target-missing"), message);
    assertTrue(message.contains("#nobody"), message);
  }

  @Test
  void unreadableFileIsOneFailingTestThatSaysWhy() throws IOException {
    Path record = edition().resolve("records/unreadable.xml");
    Files.write(record, new byte[] {'<', (byte) 0xE9});
    Events tests = tests(OtherEdition.class);
    assertEquals(8, tests.succeeded().count());
    assertEquals(List.of("records/unreadable.xml"), names(tests.failed()));
    assertTrue(message(tests.failed()).contains("UTF-8"), message(tests.failed()));
  }

  @Test
  void fileOutsideTheFolderThatAFindingNamesIsATestToo() throws IOException {
    Files.writeString(edition().resolve("edition.xml"), "<TEI");
    assertTrue(names(tests(RecordsOnly.class).failed()).contains("../edition.xml"));
  }

  @Test
  void severitiesOfTheEditionHold() throws IOException {
    Path record = edition().resolve(RECORD);
    Files.writeString(
        record, Files.readString(record).replaceFirst("who=\"#mira-tavi\"", "who=\"#nobody\""));
    Path severities = folder.resolve("other/validation.severities");
    Files.writeString(severities, "link-target-missing = warning\n");
    assertEquals(0, tests(OtherEdition.class).failed().count());
    Files.writeString(severities, "link-target-mising = warning\n");
    assertEquals(1, containers(OtherEdition.class).failed().count());
  }

  private static List<String> names(Events events) {
    return events.stream().map(event -> event.getTestDescriptor().getDisplayName()).toList();
  }

  private static String message(Events failed) {
    return String.valueOf(
        failed.stream()
            .findFirst()
            .orElseThrow()
            .getRequiredPayload(TestExecutionResult.class)
            .getThrowable()
            .orElseThrow()
            .getMessage());
  }

  @Test
  void remarkFailsOnlyWhereThatIsAskedFor() throws IOException {
    Path record = edition().resolve(RECORD);
    Files.writeString(
        record, Files.readString(record).replaceFirst("with him", "with the the him"));
    assertEquals(0, tests(OtherEdition.class).failed().count());
    assertTrue(
        tests(StrictEdition.class).failed().stream()
            .anyMatch(event -> event.getTestDescriptor().getDisplayName().equals(RECORD)));
  }

  @Test
  void editionThatIsNotThereOrEmptyFails() throws IOException {
    Files.createDirectories(folder);
    assertEquals(1, containers(OtherEdition.class).failed().count());
    Files.createDirectories(folder.resolve("other"));
    assertEquals(1, containers(OtherEdition.class).failed().count());
  }

  private static Path edition() throws IOException {
    Path source = Path.of("tei");
    Path edition = folder.resolve("other");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = edition.resolve(source.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(file, to);
      }
    }
    return edition;
  }
}
