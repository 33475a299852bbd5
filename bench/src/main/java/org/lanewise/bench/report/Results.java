package org.lanewise.bench.report;

import java.util.List;
import org.lanewise.bench.mnist.TrainingResult;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.suite.SuiteResult;

/**
 * All that a run found: what {@code results.json} holds.
 *
 * @param created when, ISO 8601
 * @param training null if that part was left out or failed
 * @param gemm null likewise
 * @param suites those that were run
 */
public record Results(
    String created, Machine machine, TrainingResult training, PairedResults gemm,
    List<SuiteResult> suites) {}
