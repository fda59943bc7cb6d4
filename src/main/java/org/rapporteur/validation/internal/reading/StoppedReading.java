package org.rapporteur.validation.internal.reading;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.report.Finding;
import org.xml.sax.SAXException;

/** Ends a reading before the end of the document, for a reason that is a finding or listed. */
public final class StoppedReading extends SAXException {

  @Serial private static final long serialVersionUID = 1;

  private final transient @Nullable Finding finding;

  /** Stops for a reason that is told. */
  public StoppedReading(Finding finding) {
    super(finding.message());
    this.finding = finding;
  }

  /** Stops because all is known that was asked. */
  public StoppedReading() {
    super("too many findings");
    this.finding = null;
  }

  /** Returns the reason, where it is not listed already. */
  public Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }
}
