package org.lanewise.bench.paired;

import java.util.List;

/**
 * What one fork has to do.
 *
 * @param contenders who takes part, by id
 * @param seconds the most time for the rounds of each case
 * @param budgetSeconds the time for all cases, warming up included; see {@link Budget}
 * @param minRounds the fewest rounds of a case, however long they take
 */
record ForkPlan(
    List<CaseKey> cases,
    List<String> contenders,
    double seconds,
    double budgetSeconds,
    int minRounds) {}
