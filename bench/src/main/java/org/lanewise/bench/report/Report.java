package org.lanewise.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report folder: results, charts, and a page that shows them. */
public final class Report {
  static final String LEARNING_CURVE = "learning-curve.png";
  static final String THROUGHPUT = "throughput.png";
  static final String PAGE = "index.html";
  static final String RESULTS = "results.json";

  private Report() {}

  /**
   * Writes the folder as a whole, and returns its page.
   *
   * @throws IOException if that fails, in which case an earlier report is still there
   */
  public static Path write(Path folder, Results results) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (results.training() != null) {
      files.put(LEARNING_CURVE, LearningCurve.png(results.training()));
    }
    if (results.gemm() != null) {
      files.put(THROUGHPUT, ThroughputChart.png(results.gemm()));
    }
    files.put(PAGE, ReportFolder.utf8(Page.of(results, Map.copyOf(files))));
    files.put(RESULTS, ReportFolder.utf8(ResultsJson.of(results)));
    ReportFolder.replace(folder, files);
    return folder.resolve(PAGE);
  }
}
