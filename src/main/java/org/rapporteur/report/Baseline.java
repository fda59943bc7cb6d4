package org.rapporteur.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.source.SourceText;

/**
 * The findings that an edition is known to have, so that only new ones are told. A plain file holds
 * one on each line as its {@link Fingerprint}, sorted; files are named from the folder of the
 * baseline, so that it does not matter where a program runs. A finding that is there twice stands
 * there twice.
 *
 * <p>That a document could not be examined to its end is never accepted.
 */
public final class Baseline {

  private static final String HEAD =
      """
      # Findings that this edition is known to have; 'validate --baseline' tells others only.
      # A line is file, rule, message and words, with tabs between. Remove what is put right.
      """;

  private final Path file;
  private final Path folder;
  private final SourceText text;
  private final List<Entry> entries;

  private Baseline(Path file, SourceText text, List<Entry> entries) {
    this.file = file;
    this.folder = folderOf(file);
    this.text = text;
    this.entries = entries;
  }

  private record Entry(Fingerprint fingerprint, int line) {}

  /** Returns the baseline that accepts nothing, to be written to a file. */
  public static Baseline empty(Path file) {
    return new Baseline(file, SourceText.of(file.toString(), ""), List.of());
  }

  /**
   * Reads a baseline.
   *
   * @throws IOException if the file cannot be read, or a line of it is none of a baseline
   */
  public static Baseline read(Path file) throws IOException {
    SourceText text = SourceText.of(file.toString(), TextFile.read(file));
    List<Entry> entries = new ArrayList<>();
    for (int number = 1; number <= text.lineCount(); number++) {
      String line = text.text(text.line(number));
      Optional<Fingerprint> fingerprint = Fingerprint.parse(line);
      if (fingerprint.isPresent()) {
        entries.add(new Entry(fingerprint.get(), number));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IOException(
            "line " + number + " is not file, rule, message and words with tabs between");
      }
    }
    return new Baseline(file, text, entries);
  }

  private static Path folderOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }

  /**
   * Returns the inspection without the findings that are accepted, and with a note for each line of
   * the baseline that fits none any more.
   */
  public Inspection accept(Inspection inspection) {
    Map<Fingerprint, Integer> left = new HashMap<>();
    entries.forEach(entry -> left.merge(entry.fingerprint(), 1, Integer::sum));
    List<Finding> rest = new ArrayList<>();
    for (Finding finding : inspection.report().findings()) {
      if (finding.leavesUnexamined() || !take(left, fingerprint(finding))) {
        rest.add(finding);
      }
    }
    int accepted = inspection.report().findings().size() - rest.size();
    rest.addAll(stale(left, inspection));
    return new Inspection(
        inspection.files(),
        inspection.checks(),
        new Report(rest),
        inspection.accepted() + accepted);
  }

  private static boolean take(Map<Fingerprint, Integer> left, Fingerprint fingerprint) {
    int count = left.getOrDefault(fingerprint, 0);
    left.put(fingerprint, Math.max(0, count - 1));
    return count > 0;
  }

  /** Of equal lines the last are those that fit nothing. */
  private List<Finding> stale(Map<Fingerprint, Integer> left, Inspection inspection) {
    Set<String> known = examinedToTheEnd(inspection);
    List<Finding> stale = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      String named = entry.fingerprint().file();
      if ((known.contains(named) || !Files.exists(folder.resolve(named)))
          && take(left, entry.fingerprint())) {
        stale.add(
            0,
            Finding.of(
                Rule.VALIDATION_BASELINE_STALE,
                text,
                text.line(entry.line()),
                "this is found no more"));
      }
    }
    return stale;
  }

  private Set<String> examinedToTheEnd(Inspection inspection) {
    Set<String> files = inspection.files().stream().map(this::relative).collect(Collectors.toSet());
    inspection.report().findings().stream()
        .filter(Finding::leavesUnexamined)
        .forEach(finding -> files.remove(relative(finding.location().file())));
    return files;
  }

  /**
   * Returns the baseline that accepts what was found, and what it accepted of files that were not
   * examined and still are there.
   */
  public Baseline renewed(Inspection inspection) {
    Set<String> examined =
        inspection.files().stream().map(this::relative).collect(Collectors.toSet());
    Stream<Fingerprint> kept =
        entries.stream()
            .map(Entry::fingerprint)
            .filter(entry -> !examined.contains(entry.file()))
            .filter(entry -> Files.exists(folder.resolve(entry.file())));
    Stream<Fingerprint> found =
        inspection.report().findings().stream()
            .filter(finding -> !finding.leavesUnexamined())
            .map(this::fingerprint);
    List<Fingerprint> all = Stream.concat(kept, found).sorted().toList();
    int firstLine = 1 + Math.toIntExact(HEAD.lines().count());
    List<Entry> lines = new ArrayList<>();
    all.forEach(fingerprint -> lines.add(new Entry(fingerprint, firstLine + lines.size())));
    return new Baseline(file, SourceText.of(file.toString(), written(lines)), lines);
  }

  private static String written(List<Entry> entries) {
    StringBuilder lines = new StringBuilder(HEAD);
    entries.forEach(entry -> lines.append(entry.fingerprint()).append('\n'));
    return lines.toString();
  }

  /** Returns how many findings are accepted. */
  public int size() {
    return entries.size();
  }

  /** Returns the text of the file. */
  public String text() {
    return text.text();
  }

  private Fingerprint fingerprint(Finding finding) {
    return Fingerprint.of(finding, relative(finding.location().file()));
  }

  private String relative(String name) {
    Path path = Path.of(name).toAbsolutePath().normalize();
    boolean sameRoot = path.getRoot() != null && path.getRoot().equals(folder.getRoot());
    return FileName.plain((sameRoot ? folder.relativize(path) : path).toString());
  }
}
