package org.lanewise.bench.paired;

import java.util.List;
import java.util.Map;

/**
 * One case in one JVM.
 *
 * @param settled whether the warm-up came to its end, rather than to its time limit
 * @param wrong what was wrong with the results of contenders, by id; those were not timed
 */
public record CaseResult(
    CaseKey key, boolean settled, List<Round> rounds, Map<String, String> wrong)
    implements
      ForkMessage {}
