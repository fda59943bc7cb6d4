/**
 * What the library's work costs, as ratios within one run: {@code mvn -Pbenchmark verify}.
 *
 * <p>Milliseconds of one machine say nothing on another, and little on the same machine a minute
 * later; how many times a bare parse something takes stays. Begin with {@link
 * org.rapporteur.benchmark.Benchmarks}.
 */
package org.rapporteur.benchmark;
