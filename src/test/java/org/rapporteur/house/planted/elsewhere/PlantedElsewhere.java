package org.rapporteur.house.planted.elsewhere;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.TestReporter;
import picocli.CommandLine;

/** Has no level, prints, ends the JVM, and uses libraries out of their place. */
public final class PlantedElsewhere {

  /** Prints. */
  public void prints() {
    System.out.println();
  }

  /** Ends the JVM. */
  public void exits() {
    System.exit(1);
  }

  /** Prints too. */
  public void showsAStackTrace(Exception e) {
    e.printStackTrace();
  }

  /** Uses libraries out of their place. */
  public boolean uses(CommandLine commands, PDDocument document, TestReporter reporter) {
    return commands.equals(document) || reporter.equals(document);
  }
}
