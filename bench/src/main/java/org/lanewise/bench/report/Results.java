package org.lanewise.bench.report;

import org.lanewise.bench.mnist.TrainingResult;
import org.lanewise.bench.paired.PairedResults;

/**
 * All that a demo run found: what {@code results.json} holds.
 *
 * @param created when, ISO 8601
 * @param training null if that part was left out or failed
 * @param gemm null likewise
 */
public record Results(
    String created, Machine machine, TrainingResult training, PairedResults gemm) {}
