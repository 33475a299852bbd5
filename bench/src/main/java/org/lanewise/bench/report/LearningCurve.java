package org.lanewise.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.lanewise.bench.mnist.EpochResult;
import org.lanewise.bench.mnist.TrainingResult;

/** Accuracy and loss by epoch, on the images learnt from and on those never seen. */
final class LearningCurve {
  private static final Color TRAINING = new Color(0x6d8ab5);

  private LearningCurve() {}

  static byte[] png(TrainingResult result) throws IOException {
    XYChart accuracy = panel("Accuracy", "right answers, %");
    add(accuracy, result, "test images", ChartImage.LANEWISE, e -> 100 * e.testAccuracy());
    add(accuracy, result, "training images", TRAINING, e -> 100 * e.trainingAccuracy());
    XYChart loss = panel("Loss", "cross-entropy, logarithmic");
    loss.getStyler().setYAxisLogarithmic(true);
    add(loss, result, "test images", ChartImage.LANEWISE, EpochResult::testLoss);
    add(loss, result, "training images", TRAINING, EpochResult::trainingLoss);
    return ChartImage.png(List.of(accuracy, loss));
  }

  private static XYChart panel(String title, String yAxis) {
    XYChart chart = new XYChartBuilder().title(title).xAxisTitle("epoch").yAxisTitle(yAxis).build();
    ChartImage.style(chart.getStyler());
    return chart;
  }

  private static void add(
      XYChart chart,
      TrainingResult result,
      String name,
      Color color,
      ToDoubleFunction<EpochResult> value) {
    double[] epochs = result.epochs().stream().mapToDouble(EpochResult::epoch).toArray();
    double[] values = result.epochs().stream().mapToDouble(value).toArray();
    XYSeries series = chart.addSeries(name, epochs, values);
    series.setLineColor(color);
    series.setLineStyle(new BasicStroke(2));
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(color);
  }
}
