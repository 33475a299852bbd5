package org.lanewise.bench.paired;

/**
 * How fast one contender was in one case.
 *
 * @param speed in 10⁹ operations per second
 * @param percentOfPeak its speed as a share of the FMA peak of the same round
 * @param lanewiseRatio how many times as fast the subject, an entry of Lanewise, was in the same
 *     round
 * @param wrong what was wrong with its result, in which case it was not timed; or null
 */
public record ContenderSummary(
    String id, Figure speed, Figure percentOfPeak, Figure lanewiseRatio, String wrong) {}
