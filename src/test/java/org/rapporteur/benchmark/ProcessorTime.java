package org.rapporteur.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Measures the processor's time for one call, so that others at work on the machine count for
 * little. Compilation and the collection of garbage are not in it.
 */
public final class ProcessorTime implements InternalProfiler {

  /** The name of what is measured, in milliseconds. */
  static final String LABEL = "processor";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long before;

  /** Made by the harness. */
  public ProcessorTime() {}

  @Override
  public String getDescription() {
    return "the processor's time for one call";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = nanoseconds();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double each = (nanoseconds() - before) / 1e6 / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, each, "ms", AggregationPolicy.MIN));
  }

  private static long nanoseconds() {
    return Arrays.stream(THREADS.getAllThreadIds())
        .map(THREADS::getThreadCpuTime)
        .filter(time -> time > 0)
        .sum();
  }
}
