package org.rapporteur.annotation.exchange;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.annotation.TextView;
import org.rapporteur.report.Location;
import org.rapporteur.source.SourceText;

/**
 * A file of annotations of any of the known kinds, told from what it holds and not from its name:
 * Web Annotations, the simple JSON, a table.
 */
public final class AnnotationFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private AnnotationFile() {}

  /** Returns the format that the command line calls {@code web}, {@code json} or {@code csv}. */
  public static Optional<AnnotationFormat> format(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "web" -> Optional.of(WebAnnotations.standard());
      case "json" -> Optional.of(AnnotationJson.standard());
      case "csv" -> Optional.of(AnnotationTable.standard());
      default -> Optional.empty();
    };
  }

  /**
   * Reads the annotations of a text from a file in UTF-8, with or without byte order mark.
   *
   * @throws IOException if the file cannot be opened
   * @throws UnreadableAnnotationsException if it is broken, or none of the known kinds
   */
  public static Placement read(Path file, TextView view)
      throws IOException, UnreadableAnnotationsException {
    try {
      return read(SourceText.of(file.toString(), Files.readString(file)), view);
    } catch (CharacterCodingException e) {
      throw UnreadableAnnotationsException.at(
          Location.startOf(file.toString()), "The file is not UTF-8.");
    }
  }

  /**
   * Reads the annotations of a text from the characters of a file.
   *
   * @throws UnreadableAnnotationsException if it is broken, or none of the known kinds
   */
  public static Placement read(SourceText file, TextView view)
      throws UnreadableAnnotationsException {
    return read(file, view, OffsetUnit.CODE_POINT, TagLabels.standard());
  }

  /**
   * Reads the annotations of a text from the characters of a file, on other terms.
   *
   * @param unit what its offsets count where it does not say
   * @param labels which elements its labels mean
   * @throws UnreadableAnnotationsException if it is broken, or none of the known kinds
   */
  public static Placement read(SourceText file, TextView view, OffsetUnit unit, TagLabels labels)
      throws UnreadableAnnotationsException {
    boolean marked = file.text().startsWith(BYTE_ORDER_MARK);
    SourceText text = marked ? SourceText.of(file.name(), file.text().substring(1)) : file;
    String begin = text.text().stripLeading();
    if (!begin.startsWith("{") && !begin.startsWith("[")) {
      return AnnotationTable.standard().countedIn(unit).labelled(labels).read(text, view);
    }
    List<Json> values = Json.read(text);
    return values.stream().allMatch(WebReader::isWeb)
        ? WebAnnotations.standard().countedIn(unit).labelled(labels).read(text, values, view)
        : AnnotationJson.standard().countedIn(unit).labelled(labels).read(values, view);
  }
}
