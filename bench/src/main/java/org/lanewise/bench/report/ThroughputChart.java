package org.lanewise.bench.report;

import java.awt.BasicStroke;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.ContenderInfo;
import org.lanewise.bench.paired.Figure;
import org.lanewise.bench.paired.PairedResults;

/** GFLOP/s of everybody by size: a panel per element type, the FMA peak as a dashed line. */
final class ThroughputChart {
  private static final BasicStroke DASHED =
      new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);

  private ThroughputChart() {}

  static byte[] png(PairedResults results) throws IOException {
    List<CategoryChart> panels = new ArrayList<>();
    for (ElementType type : ElementType.values()) {
      List<CaseSummary> cases =
          results.cases().stream().filter(summary -> summary.key().type() == type).toList();
      if (!cases.isEmpty()) {
        panels.add(panel(type, cases, results.contenders()));
      }
    }
    return ChartImage.png(panels);
  }

  private static CategoryChart panel(
      ElementType type, List<CaseSummary> cases, List<ContenderInfo> contenders) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .title("%s (%s), one thread; dashed: FMA peak".formatted(type.routine(), type))
            .xAxisTitle("matrix size n")
            .yAxisTitle("GFLOP/s")
            .build();
    ChartImage.style(chart.getStyler());
    double peak = Figure.median(cases.stream().map(s -> orZero(s.peakGflops().best())).toList());
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisMax(1.1 * peak);
    chart.getStyler().setPlotContentSize(1);
    chart.getStyler().setAnnotationLineColor(ChartImage.PEAK);
    chart.getStyler().setAnnotationLineStroke(DASHED);
    chart.addAnnotation(new AnnotationLine(peak, false, false));
    chart.getStyler().setYAxisDecimalPattern("#,##0");
    chart.getStyler().setAvailableSpaceFill(0.8);
    chart.getStyler().setOverlapped(false);

    List<String> sizes = cases.stream().map(summary -> summary.key().label()).toList();
    int reference = 0;
    for (ContenderInfo contender : contenders) {
      if (contender.isAvailable()) {
        CategorySeries series =
            chart.addSeries(contender.label(), sizes, speeds(cases, contender.id()));
        series.setFillColor(
            contender.id().equals(Contenders.LANEWISE)
                ? ChartImage.LANEWISE
                : ChartImage.REFERENCES.get(reference++ % ChartImage.REFERENCES.size()));
      }
    }
    return chart;
  }

  private static List<Double> speeds(List<CaseSummary> cases, String id) {
    return cases.stream()
        .map(summary -> orZero(summary.contender(id).map(c -> c.speed().best()).orElse(null)))
        .toList();
  }

  /** What was not measured has no bar. */
  private static Double orZero(Double value) {
    return value == null ? 0.0 : value;
  }
}
