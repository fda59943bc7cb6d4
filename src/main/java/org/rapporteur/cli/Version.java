package org.rapporteur.cli;

import org.rapporteur.Rapporteur;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"rapporteur " + Rapporteur.version()};
  }
}
