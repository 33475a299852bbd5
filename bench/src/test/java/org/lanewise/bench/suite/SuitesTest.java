package org.lanewise.bench.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.Kind;

/** The suites measure what the table of targets names. */
class SuitesTest {
  private static Suite suite(String name) {
    return Suites.all().stream()
        .filter(suite -> suite.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> cases(String suite) {
    return suite(suite).cases().stream().map(CaseKey::toString).collect(Collectors.toSet());
  }

  private static Set<String> bothTypes(String... forms) {
    return Stream.of(forms)
        .flatMap(form -> Stream.of("sgemm " + form, "dgemm " + form))
        .collect(Collectors.toSet());
  }

  @Test
  void squaresAndTinyProducts() {
    assertEquals(
        bothTypes(
            "48", "64", "96", "100", "128", "192", "250", "256", "384", "500", "512", "768", "1000",
            "1024", "1500", "2000", "2048", "3000", "4096"),
        cases("squares"));
    assertEquals(bothTypes("4", "6", "8", "12", "16", "24", "32"), cases("tiny"));
  }

  @Test
  void transposes() {
    Set<String> cases = cases("transposes");
    assertEquals(2 * 5 * 3, cases.size());
    assertTrue(
        cases.containsAll(bothTypes("64:NT", "128:TN", "256:TT", "512:NT", "1024:TT")),
        () -> cases.toString());
  }

  @Test
  void networkLayersInAllThreeProducts() {
    Set<String> cases = cases("network");
    assertEquals(5 * 6 * 3, cases.size());
    assertTrue(
        cases.containsAll(
            List.of(
                "sgemm 128x512x784", "sgemm 784x512x128:TN", "sgemm 128x784x512:NT",
                "sgemm 1x10x256", "sgemm 512x4096x1024")),
        () -> cases.toString());
  }

  @Test
  void vectorsOnEitherSideAndInEveryMemory() {
    Suite suite = suite("vector");
    assertTrue(suite.cases().stream().allMatch(key -> isVectorOfSixtyFour(key)));
    Set<Long> kilobytes =
        suite.cases().stream().map(SuitesTest::kilobytes)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(512L, 8192L, 262144L), kilobytes);
    assertEquals(2 * 3 * 4, suite.cases().size());
  }

  @Test
  void batchesInTheCacheAndBeyond() {
    assertEquals(
        Set.of(
            "sgemm 8*1000", "sgemm 16*256", "sgemm 32*64", "sgemm 8*10000", "sgemm 16*10000",
            "sgemm 32*10000"),
        cases("batched"));
  }

  @Test
  void packedOperandsAndSegments() {
    assertTrue(
        cases("packed").containsAll(
            List.of("sgemm 8x3072x768", "sgemm 64x3072x768:NT", "sgemm 32x512x784:NT")),
        () -> cases("packed").toString());
    assertTrue(
        cases("segments").containsAll(bothTypes("256", "512:NT", "1024:TN", "256:TT")),
        () -> cases("segments").toString());
  }

  private static boolean isVectorOfSixtyFour(CaseKey key) {
    int m = key.productForm().shape().m();
    int n = key.productForm().shape().n();
    return Math.min(m, n) == 1 && Math.max(m, n) >= 64;
  }

  private static long kilobytes(CaseKey key) {
    return Math.round(key.productForm().flops() / 2 * key.type().bytes() / 1024);
  }

  @Test
  void everyCaseOfASuiteIsOfSomeTarget() {
    for (Suite suite : Suites.all()) {
      for (CaseKey key : suite.cases()) {
        assertTrue(
            suite.targets().stream().anyMatch(target -> target.cases().test(key))
                || isForInformation(key),
            suite.name() + ": " + key);
      }
      for (Target target : suite.targets()) {
        assertTrue(suite.cases().stream().anyMatch(target.cases()), target.text());
      }
    }
  }

  /** What functions but exp and tanh cost is worth knowing, and no target. */
  private static boolean isForInformation(CaseKey key) {
    return key.kind() == Kind.FUNCTION;
  }

  @Test
  void otherKernels() {
    assertTrue(
        cases("functions").containsAll(Set.of("float exp 1x2048", "double erf 1x1024")),
        () -> cases("functions").toString());
    assertTrue(
        cases("epilogues").containsAll(
            Set.of("float BIAS_RELU 256x512x784", "float BIAS_TANH 1024x768x3072")),
        () -> cases("epilogues").toString());
    assertTrue(
        cases("backward-epilogues").containsAll(
            Set.of("float DRELU_BGRAD 128x512x256:NT", "float DTANH_BGRAD 512x768x3072:NT")),
        () -> cases("backward-epilogues").toString());
    assertTrue(
        cases("reductions").containsAll(
            Set.of(
                "float column sum 1000000x3", "float row variance 100x100000",
                "float row sum of squares 24x256")),
        () -> cases("reductions").toString());
    assertTrue(
        suite("backward").cases().stream().allMatch(key -> key.matrixForm().elements() > 1 << 18),
        "beyond L2");
  }

  @Test
  void otherFormsAreThoseOfTheSameOperations() {
    assertEquals(
        List.of("sgemm 5x6x7:NT", "sgemm 8", "dgemm 5x6x7:NT", "dgemm 8"),
        suite("squares").casesOf(List.of("5x6x7:NT", "8")).stream()
            .map(CaseKey::toString)
            .toList());
    assertThrows(
        IllegalArgumentException.class, () -> suite("reductions").casesOf(List.of("5x6x7")));
    assertThrows(
        IllegalArgumentException.class, () -> suite("epilogues").casesOf(List.of("5x6x7*2")));
  }

  @Test
  void contendersAreKnown() {
    for (Suite suite : Suites.all()) {
      suite.contenders().forEach(id -> assertEquals(id, Contenders.byId(id).id()));
      assertTrue(Contenders.isLanewise(suite.contenders().getFirst()), suite.name());
    }
  }
}
