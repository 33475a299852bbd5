package org.lanewise.bench.paired;

import java.util.List;

/**
 * What to measure.
 *
 * @param contenders who takes part, by id; the ratios are those of the first to each of the others
 * @param forks JVMs to measure in, one by one
 * @param seconds the most time for the rounds of each case in each fork
 * @param budgetSeconds the time for everything, of which all cases of all forks have even shares
 *     but at least {@link PairedRun#MIN_SECONDS_PER_CASE}
 */
public record PairedPlan(
    List<CaseKey> cases,
    List<String> contenders,
    int forks,
    double seconds,
    double budgetSeconds) {}
