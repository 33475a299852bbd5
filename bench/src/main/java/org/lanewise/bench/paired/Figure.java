package org.lanewise.bench.paired;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A median, over the quiet rounds and over all.
 *
 * @param quiet null if fewer than {@link #MIN_QUIET_ROUNDS} rounds were quiet: not measured
 * @param all null if there was no round
 */
public record Figure(Double quiet, Double all) {
  static final int MIN_QUIET_ROUNDS = 10;
  public static final Figure NOT_MEASURED = new Figure(null, null);

  static Figure of(List<Double> quiet, List<Double> all) {
    return new Figure(
        quiet.size() < MIN_QUIET_ROUNDS ? null : median(quiet), all.isEmpty() ? null : median(all));
  }

  /** The quiet median, or failing that the median over all rounds; null if there is neither. */
  public Double best() {
    return quiet == null ? all : quiet;
  }

  /** Both medians in another unit. */
  public Figure map(UnaryOperator<Double> conversion) {
    return new Figure(
        quiet == null ? null : conversion.apply(quiet), all == null ? null : conversion.apply(all));
  }

  /** The geometric means of many figures; not measured if one of them is not. */
  public static Figure geometricMean(List<Figure> figures) {
    return new Figure(
        mean(figures.stream().map(Figure::quiet).toList()),
        mean(figures.stream().map(Figure::all).toList()));
  }

  private static Double mean(List<Double> values) {
    return values.isEmpty() || values.contains(null)
        ? null
        : Math.exp(values.stream().mapToDouble(Math::log).average().orElseThrow());
  }

  /** The median of at least one value. */
  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
