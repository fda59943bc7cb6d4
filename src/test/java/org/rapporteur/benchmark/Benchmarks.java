package org.rapporteur.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks and prints each as a multiple of its class's {@code base} with the same
 * parameters, the work that nobody can do without.
 */
public final class Benchmarks {

  private static final String BASE = "base";

  private Benchmarks() {}

  /** Runs the benchmarks whose class or method contains the first argument; all without one. */
  public static void main(String[] args) throws RunnerException {
    String wanted = args.length == 0 ? "" : args[0];
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(".*" + wanted + ".*")
                    .addProfiler(ProcessorTime.class)
                    .build())
            .run();
    System.out.println();
    results.stream()
        .sorted(Comparator.comparing(Benchmarks::type).thenComparingDouble(Benchmarks::score))
        .forEach(result -> print(result, base(results, type(result))));
  }

  private static void print(RunResult result, double base) {
    System.out.printf(
        Locale.ROOT,
        "%-40s %-16s %9.3f ms  %6.2f x base%n",
        type(result),
        name(result),
        score(result),
        score(result) / base);
  }

  private static double base(Collection<RunResult> results, String type) {
    return results.stream()
        .filter(result -> type(result).equals(type) && name(result).equals(BASE))
        .mapToDouble(Benchmarks::score)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** The least of the iterations: what else the machine does can only make the others slower. */
  private static double score(RunResult result) {
    return result.getSecondaryResults().get(ProcessorTime.LABEL).getScore();
  }

  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    return full.substring(full.lastIndexOf('.') + 1);
  }

  /** The class with its parameters: what has a base of its own. */
  private static String type(RunResult result) {
    BenchmarkParams params = result.getParams();
    String full = params.getBenchmark();
    String type = full.substring(0, full.lastIndexOf('.'));
    return params.getParamsKeys().stream()
        .map(params::getParam)
        .collect(Collectors.joining(" ", type.substring(type.lastIndexOf('.') + 1) + " ", ""))
        .strip();
  }
}
