package org.lanewise.bench.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.gemm.GemmShape;
import org.lanewise.bench.mnist.EpochResult;
import org.lanewise.bench.mnist.TrainingResult;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.CaseSummary;
import org.lanewise.bench.paired.ContenderInfo;
import org.lanewise.bench.paired.ContenderSummary;
import org.lanewise.bench.paired.Figure;
import org.lanewise.bench.paired.Kind;
import org.lanewise.bench.paired.PairedResults;
import org.lanewise.bench.suite.SuiteResult;
import org.lanewise.bench.suite.TargetVerdict;
import org.lanewise.bench.suite.Unit;

class ReportTest {
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)(src|href)\\s*=\\s*[\"'](?!data:)|@import|url\\(|<script|<link");

  @TempDir
  private Path parent;

  private static TrainingResult training() {
    List<EpochResult> epochs =
        List.of(
            new EpochResult(1, 1.5, 40_000, 0.3, 0.91, 0.2, 0.94),
            new EpochResult(2, 3, 40_000, Double.NaN, 0.96, 0.1, 0.97));
    return new TrainingResult(
        "4 → 2", 10, "SGD <fast> & \"simple\"", 64, 42, 60_000, 10_000, 3, 0.97, epochs);
  }

  private static ContenderSummary contender(String id, double speed) {
    Figure figure = new Figure(speed, speed);
    return new ContenderSummary(id, figure, new Figure(null, 50.0), new Figure(2.0, 1.9), null);
  }

  private static PairedResults gemm() {
    Figure none = new Figure(null, null);
    List<CaseSummary> cases =
        List.of(
            new CaseSummary(
                CaseKey.product(ElementType.FLOAT, GemmShape.square(64)),
                30,
                12,
                2,
                new Figure(200.0, 199.0),
                List.of(contender("lanewise", 100), contender("other", 50))),
            new CaseSummary(
                CaseKey.product(ElementType.DOUBLE, GemmShape.square(64)),
                30,
                3,
                0,
                new Figure(null, 99.0),
                List.of(
                    contender("lanewise", 60),
                    new ContenderSummary("other", none, none, none, "c[0, 0] is NaN"))));
    return new PairedResults(
        List.of(
            new ContenderInfo("lanewise", "Lanewise", "ours", null),
            new ContenderInfo("other", "Other", "theirs", null),
            new ContenderInfo("absent", "Absent", null, "no such library")),
        Map.of("OPENBLAS_CORETYPE", "Haswell"),
        List.of(),
        3,
        2.5,
        190,
        cases);
  }

  private Path write(TrainingResult training, PairedResults gemm) throws IOException {
    return Report.write(
        parent.resolve("report"),
        new Results("2026-01-01T00:00:00Z", Machine.here(), training, gemm, List.of()));
  }

  @Test
  void isSelfContained() throws IOException {
    String page = Files.readString(write(training(), gemm()));
    assertFalse(OUTSIDE.matcher(page).find());
    assertEquals(2, page.split("src=\"data:image/png;base64,", -1).length - 1);
    assertFalse(page.contains("{{"), "a placeholder is left");
    assertTrue(page.contains("SGD &lt;fast&gt; &amp; &quot;simple&quot;"));
  }

  @Test
  void holdsResultsAndCharts() throws IOException {
    Path folder = write(training(), gemm()).getParent();
    JsonObject results =
        JsonParser.parseString(Files.readString(folder.resolve("results.json"))).getAsJsonObject();
    assertEquals(0.97, results.getAsJsonObject("training").get("testAccuracy").getAsDouble());
    JsonArray cases = results.getAsJsonObject("gemm").getAsJsonArray("cases");
    assertEquals(2, cases.size());
    assertEquals(2, cases.get(0).getAsJsonObject().get("unsettledForks").getAsInt());
    for (String name : List.of("learning-curve.png", "throughput.png")) {
      assertEquals(
          4 * ChartImage.WIDTH, ImageIO.read(folder.resolve(name).toFile()).getWidth(), name);
    }
  }

  @Test
  void showsOnePartAlone() throws IOException {
    assertTrue(Files.readString(write(training(), null)).contains("learns digits"));
    assertTrue(Files.readString(write(null, gemm())).contains("Matrix products"));
  }

  /** The quiet medians, which some cases lack, must not be mixed with those over all rounds. */
  @Test
  void theHeadlineIsOfAllRounds() throws IOException {
    String page = Files.readString(write(null, gemm()));
    String meaning = "as fast as Other: median ratio over all rounds, geometric mean of 1 products";
    assertTrue(page.contains("<b>1.90×</b><span>" + meaning), page);
    assertTrue(page.contains("in 2 of 3 JVMs"), page);
  }

  @Test
  void showsSuitesWithTheirVerdicts() throws IOException {
    TargetVerdict verdict =
        new TargetVerdict("ratio ≥ 2.00", TargetVerdict.Outcome.MISSED, 1.5, 2, 3,
            List.of("x 1.5"));
    SuiteResult suite =
        new SuiteResult("tiny", "Tiny <products>", Unit.GFLOPS, gemm(), List.of(verdict));
    Path page =
        Report.write(
            parent.resolve("report"),
            new Results("2026-01-01T00:00:00Z", Machine.here(), null, null, List.of(suite)));
    String html = Files.readString(page);
    assertTrue(html.contains("<h2>Tiny &lt;products&gt;</h2>"), html);
    assertTrue(
        html.contains("<b>0 of 1</b><span>targets met: Tiny &lt;products&gt;</span>"), html);
    assertTrue(html.contains("missed: ratio ≥ 2.00 — 1.50 (2 of 3 cases); below: x 1.5"), html);
    JsonObject json =
        JsonParser.parseString(Files.readString(page.resolveSibling("results.json")))
            .getAsJsonObject();
    JsonObject written = json.getAsJsonArray("suites").get(0).getAsJsonObject();
    assertEquals("tiny", written.get("suite").getAsString());
    assertEquals(2, written.getAsJsonObject("measured").getAsJsonArray("cases").size());
  }

  @Test
  void speedsOfMemoryAreInBytes() {
    String table = PairedText.of(gemm(), Unit.GB_PER_SECOND);
    assertTrue(table.contains("200.0"), table); // 100 GFLOP/s: 50 multiplications, as many floats
    assertFalse(table.contains("FMA peak"), table);
  }

  /** Some have no way of doing some of the operations, which is no reason to say nothing of the others. */
  @Test
  void operationsHaveNamesAndNotEverybodyDoesAll() {
    Figure speed = new Figure(0.5, 0.5);
    ContenderSummary ours = contender("lanewise", 0.5);
    List<CaseSummary> cases =
        List.of(
            new CaseSummary(function("exp"), 30, 20, 0, speed,
                List.of(ours, contender("other", 0.25))),
            new CaseSummary(function("erf"), 30, 20, 0, speed, List.of(ours)));
    PairedResults results =
        new PairedResults(
            gemm().contenders().subList(0, 2), Map.of(), List.of(), 3, 2.5, 190, cases);
    List<String> lines = PairedText.of(results, Unit.ELEMENTS).lines().toList();
    assertEquals(List.of("exp", "1x64", "500.0", "250.0", "2.00×", "1.90×"), words(lines.get(2)));
    assertEquals(List.of("erf", "1x64", "500.0", "–", "–", "–"), words(lines.get(3)));
    assertEquals(List.of("geometric", "mean", "2.00×", "1.90×"), words(lines.get(4)));
  }

  private static CaseKey function(String name) {
    return new CaseKey(ElementType.FLOAT, Kind.FUNCTION, name, new MatrixForm(1, 64, 0));
  }

  private static List<String> words(String line) {
    List<String> words = List.of(line.strip().split(" +", -1));
    return words.subList(0, Math.min(6, words.size()));
  }

  @Test
  void theTableHidesNothing() {
    String table = PairedText.of(gemm(), Unit.GFLOPS);
    assertTrue(table.contains("12 of 30"), table);
    assertTrue(table.contains("~99.0"), table);
    assertTrue(table.contains("sgemm 64: the warm-up came to its time limit"), table);
    assertFalse(table.contains("dgemm 64: the warm-up came to its time limit"), table);
    assertTrue(table.contains("WRONG RESULT of other in dgemm 64: c[0, 0] is NaN"), table);
    assertTrue(table.contains("Absent: not available: no such library"), table);
    assertTrue(table.contains("OPENBLAS_CORETYPE=Haswell"), table);
  }
}
