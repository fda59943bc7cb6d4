package org.rapporteur.cli;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs. */
  public static void main(String[] args) {
    System.out.println(String.join("|", args));
  }
}
