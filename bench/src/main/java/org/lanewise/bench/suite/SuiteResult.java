package org.lanewise.bench.suite;

import java.util.List;
import org.lanewise.bench.paired.PairedResults;

/**
 * A suite that was run.
 *
 * @param suite its name
 * @param unit what its speeds are best shown in; those of {@code measured} are in GFLOP/s
 */
public record SuiteResult(
    String suite,
    String title,
    Unit unit,
    PairedResults measured,
    List<TargetVerdict> verdicts) {}
