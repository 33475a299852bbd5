package org.lanewise.bench.paired;

import java.util.List;
import java.util.Set;

/**
 * What one fork has to do.
 *
 * @param seconds the most time for the rounds of each case
 * @param budgetSeconds the time for all cases, warming up included; see {@link Budget}
 * @param minRounds the fewest rounds of a case, however long they take
 * @param excluded ids of contenders that an earlier fork died of
 */
record ForkPlan(
    List<CaseKey> cases,
    double seconds,
    double budgetSeconds,
    int minRounds,
    Set<String> excluded) {}
