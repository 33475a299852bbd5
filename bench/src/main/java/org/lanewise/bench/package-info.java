/**
 * Measurements and the demo: nothing depends on this module, and it is never published.
 *
 * <ul>
 *   <li>{@link org.lanewise.bench.Demo} trains a digit classifier, prints the GEMM table and writes
 *       the report;
 *   <li>{@link org.lanewise.bench.Peers} measures one suite or several, and says which targets are met;
 *   <li>{@code work} is what all cases have in common: operands, operations, the check of a result;
 *   <li>{@code gemm} has the cases that multiply matrices, and the slow reference that checks them;
 *   <li>{@code array} has those that do not: functions, gradients, reductions;
 *   <li>{@code contender} is who does the work: Lanewise and those it is compared with;
 *   <li>{@code pattern} has loops whose speed is a limit: the FMA peak, the memory's bandwidth;
 *   <li>{@code paired} is the interleaved harness: who is faster, round by round, in one JVM;
 *   <li>{@code suite} is what {@code Peers} can measure: cases, contenders, targets;
 *   <li>{@code jmh} has the JMH benchmarks of the same contenders;
 *   <li>{@code mnist} reads the data set and trains on it;
 *   <li>{@code report} turns results into JSON, charts and a page.
 * </ul>
 *
 * <p>A class whose name starts with {@code Float} has a generated twin that starts with {@code
 * Double}.
 */
package org.lanewise.bench;
