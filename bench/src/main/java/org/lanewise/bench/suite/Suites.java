package org.lanewise.bench.suite;

import static org.lanewise.bench.contender.Contenders.LANEWISE;
import static org.lanewise.bench.contender.Contenders.LANEWISE_BATCHED;
import static org.lanewise.bench.contender.Contenders.LANEWISE_NN;
import static org.lanewise.bench.contender.Contenders.LANEWISE_PACKED;
import static org.lanewise.bench.contender.Contenders.LANEWISE_SEGMENTS;
import static org.lanewise.bench.contender.Contenders.LANEWISE_THREADS;
import static org.lanewise.bench.contender.Contenders.MKL;
import static org.lanewise.bench.contender.Contenders.MKL_BATCH;
import static org.lanewise.bench.contender.Contenders.NATIVES;
import static org.lanewise.bench.contender.Contenders.OPENBLAS;
import static org.lanewise.bench.contender.Contenders.PEAK_THREADS;
import static org.lanewise.bench.contender.Contenders.STREAM;
import static org.lanewise.bench.contender.Contenders.SUM;
import static org.lanewise.bench.work.ElementType.DOUBLE;
import static org.lanewise.bench.work.ElementType.FLOAT;
import static org.lanewise.bench.suite.Target.each;
import static org.lanewise.bench.suite.Target.geometricMean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lanewise.bench.work.ElementType;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.kernels.Transpose;

/** The suites: one for each row of the table of targets. */
public final class Suites {
  private static final List<ElementType> BOTH = List.of(FLOAT, DOUBLE);

  private Suites() {}

  public static List<Suite> all() {
    return join(
        List.of(
            squares(), tiny(), transposes(), network(), vector(), threads(), packed(), batched(),
            segments()),
        KernelSuites.all());
  }

  private static Suite squares() {
    return new Suite(
        "squares",
        "Square products",
        Unit.GFLOPS,
        cases(
            BOTH,
            squares(
                48, 64, 96, 100, 128, 192, 250, 256, 384, 500, 512, 768, 1000, 1024, 1500, 2000,
                2048, 3000, 4096)),
        List.of(LANEWISE, MKL, OPENBLAS),
        join(squareTargets(FLOAT, 87), squareTargets(DOUBLE, 85)));
  }

  private static List<Target> squareTargets(ElementType type, double percentOfPeak) {
    String routine = type.routine();
    return join(
        againstNative(type(type), routine, 1.00, 0.90),
        List.of(
            each(routine + " n ≥ 512: % of the FMA peak", percentOfPeak,
                type(type).and(n(512, 4096)), Measure.percentOfPeak(LANEWISE))));
  }

  private static Suite tiny() {
    return new Suite(
        "tiny",
        "Tiny products",
        Unit.GFLOPS,
        cases(BOTH, squares(4, 6, 8, 12, 16, 24, 32)),
        List.of(LANEWISE, MKL, OPENBLAS),
        join(
            againstNative(type(FLOAT), "sgemm", 2.00, 1.10),
            againstNative(type(DOUBLE), "dgemm", 2.00, 1.10)));
  }

  private static Suite transposes() {
    Measure toPlain = Measure.ratioTo(LANEWISE_NN);
    return new Suite(
        "transposes",
        "Transposed operands",
        Unit.GFLOPS,
        cases(BOTH, forms(List.of("64", "128", "256", "512", "1024"), "NT", "TN", "TT")),
        List.of(LANEWISE, LANEWISE_NN, MKL, OPENBLAS),
        List.of(
            each("n ≥ 256: × our own NN", 0.95, n(256, 1024), toPlain),
            each("n = 64 … 128: × our own NN", 0.85, n(64, 128), toPlain)));
  }

  private static Suite network() {
    List<GemmForm> forms = new ArrayList<>();
    for (int batch : List.of(1, 8, 32, 128, 512)) {
      for (int[] layer : new int[][] {
        {784, 512}, {512, 256}, {256, 10}, {768, 3072}, {3072, 768}, {1024, 4096},
      }) {
        int in = layer[0];
        int out = layer[1];
        forms.add(GemmForm.parse("%dx%dx%d".formatted(batch, out, in)));
        forms.add(GemmForm.parse("%dx%dx%d:TN".formatted(in, out, batch)));
        forms.add(GemmForm.parse("%dx%dx%d:NT".formatted(batch, in, out)));
      }
    }
    return new Suite(
        "network",
        "Layers of networks: forward NN, weight gradient TN, input gradient NT",
        Unit.GFLOPS,
        cases(List.of(FLOAT), forms),
        List.of(LANEWISE, MKL, OPENBLAS),
        againstNative(key -> true, "layers", 1.05, 0.85));
  }

  /** A vector's own transpose does not matter: the four differ in the matrix. */
  private static Suite vector() {
    List<CaseKey> cases = new ArrayList<>();
    for (String product : List.of("1x%dx%d", "1x%dx%d:NT", "%dx1x%d", "%dx1x%d:TN")) {
      cases.addAll(vectorCases(product, new int[] {512, 256}, new int[] {256, 256}));
      cases.addAll(vectorCases(product, new int[] {2048, 1024}, new int[] {1024, 1024}));
      cases.addAll(vectorCases(product, new int[] {8192, 8192}, new int[] {8192, 4096}));
    }
    return new Suite(
        "vector",
        "Matrix and vector: 512 KB, 4 or 8 MB, and 256 MB",
        Unit.GB_PER_SECOND,
        cases,
        List.of(LANEWISE, MKL, OPENBLAS, SUM),
        List.of(
            each("× a vector sum of the matrix", 0.90, key -> true, Measure.ratioTo(SUM)),
            each("× best native gemv", 1.00, key -> true, Measure.ratioToFastest(NATIVES)),
            overAllRounds(key -> true, "gemv")));
  }

  private static List<CaseKey> vectorCases(String product, int[] floats, int[] doubles) {
    return List.of(
        CaseKey.product(FLOAT, GemmForm.parse(product.formatted(floats[0], floats[1]))),
        CaseKey.product(DOUBLE, GemmForm.parse(product.formatted(doubles[0], doubles[1]))));
  }

  private static Suite threads() {
    return new Suite(
        "threads",
        "Two threads",
        Unit.GFLOPS,
        cases(BOTH, squares(64, 100, 128, 192, 256, 384, 512, 768, 1024, 2048)),
        List.of(LANEWISE_THREADS, LANEWISE, PEAK_THREADS),
        List.of(
            each("n ≥ 1024: scaling × that of the FMA peak", 0.95, n(1024, 2048),
                Measure.scaling(LANEWISE, PEAK_THREADS)),
            each("× one thread", 0.97, key -> true, Measure.ratioTo(LANEWISE))));
  }

  private static Suite packed() {
    Measure ratio = Measure.ratioTo(LANEWISE);
    List<String> layers = List.of("512x784", "3072x768", "4096x1024");
    List<GemmForm> forms = new ArrayList<>(rowsTimes(layers, "NN", 1, 8, 32, 64, 512));
    forms.addAll(rowsTimes(layers, "NT", 8, 32, 64));
    Predicate<CaseKey> plain = key -> key.productForm().transB() == Transpose.NO;
    return new Suite(
        "packed",
        "B packed beforehand",
        Unit.GFLOPS,
        cases(List.of(FLOAT), forms),
        List.of(LANEWISE_PACKED, LANEWISE, MKL, OPENBLAS),
        List.of(
            each("NN: × unpacked", 1.00, plain, ratio),
            each("NT, m = 8 … 64: × unpacked", 1.15, plain.negate(), ratio)));
  }

  private static List<GemmForm> rowsTimes(List<String> layers, String transposes, Integer... rows) {
    return layers.stream()
        .flatMap(layer -> Stream.of(rows).map(m -> m + "x" + layer + ":" + transposes))
        .map(GemmForm::parse)
        .toList();
  }

  private static Suite batched() {
    Measure ratio = Measure.ratioToFastest(NATIVES);
    Predicate<CaseKey> large = key -> key.productForm().batch() == 10_000;
    return new Suite(
        "batched",
        "Batches of small products",
        Unit.GFLOPS,
        cases(
            List.of(FLOAT),
            Stream.of("8*1000", "16*256", "32*64", "8*10000", "16*10000", "32*10000")
                .map(GemmForm::parse)
                .toList()),
        List.of(LANEWISE_BATCHED, LANEWISE, MKL, OPENBLAS, MKL_BATCH, STREAM),
        List.of(
            each("1,000 of 8: × best native in a loop", 2.00, n(8, 8).and(large.negate()), ratio),
            each("256 of 16: × best native in a loop", 1.50, n(16, 16).and(large.negate()), ratio),
            each("64 of 32: × best native in a loop", 1.05, n(32, 32).and(large.negate()), ratio),
            each("in L2: × oneMKL's batch call", 1.00, large.negate(), Measure.ratioTo(MKL_BATCH)),
            each("10,000: × best native in a loop, or × 80 % of the bandwidth", 1.00, large,
                Measure.either(ratio, 1.00, Measure.ratioTo(STREAM), 0.80)),
            geometricMean("× best native in a loop", 0.85, key -> true, ratio).overAllRounds()));
  }

  private static Suite segments() {
    return new Suite(
        "segments",
        "Operands off the heap",
        Unit.GFLOPS,
        cases(BOTH, forms(List.of("256", "512", "1024"), "NN", "NT", "TN", "TT")),
        List.of(LANEWISE_SEGMENTS, LANEWISE),
        List.of(each("× arrays", 0.95, key -> true, Measure.ratioTo(LANEWISE))));
  }

  /** The bounds of every comparison with native libraries. */
  private static List<Target> againstNative(
      Predicate<CaseKey> cases, String what, double mean, double each) {
    Measure ratio = Measure.ratioToFastest(NATIVES);
    return List.of(
        geometricMean(what + " × best native", mean, cases, ratio),
        each(what + " × best native", each, cases, ratio),
        overAllRounds(cases, what));
  }

  private static Target overAllRounds(Predicate<CaseKey> cases, String what) {
    return geometricMean(
        what + " × best native", 0.85, cases, Measure.ratioToFastest(NATIVES))
        .overAllRounds();
  }

  private static Predicate<CaseKey> type(ElementType type) {
    return key -> key.type() == type;
  }

  private static Predicate<CaseKey> n(int least, int most) {
    return key -> key.productForm().shape().n() >= least && key.productForm().shape().n() <= most;
  }

  private static List<GemmForm> squares(int... sizes) {
    return IntStream.of(sizes).mapToObj(n -> GemmForm.parse(Integer.toString(n))).toList();
  }

  private static List<GemmForm> forms(List<String> shapes, String... transposes) {
    return shapes.stream()
        .flatMap(shape -> Stream.of(transposes).map(t -> GemmForm.parse(shape + ":" + t)))
        .toList();
  }

  private static List<CaseKey> cases(List<ElementType> types, List<GemmForm> forms) {
    return types.stream()
        .flatMap(type -> forms.stream().map(form -> CaseKey.product(type, form)))
        .toList();
  }

  private static <T> List<T> join(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
