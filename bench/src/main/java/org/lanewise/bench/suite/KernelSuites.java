package org.lanewise.bench.suite;

import static org.lanewise.bench.contender.Contenders.LANEWISE;
import static org.lanewise.bench.contender.Contenders.LANEWISE_BARE;
import static org.lanewise.bench.contender.Contenders.LANEWISE_UNFUSED;
import static org.lanewise.bench.contender.Contenders.LANE_OPERATORS;
import static org.lanewise.bench.contender.Contenders.LOOPS;
import static org.lanewise.bench.contender.Contenders.MULTIPLY;
import static org.lanewise.bench.contender.Contenders.NETLIB_NATIVE;
import static org.lanewise.bench.contender.Contenders.SUM;
import static org.lanewise.bench.suite.Target.each;
import static org.lanewise.bench.work.ElementType.DOUBLE;
import static org.lanewise.bench.work.ElementType.FLOAT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lanewise.bench.paired.CaseKey;
import org.lanewise.bench.paired.Kind;
import org.lanewise.bench.work.ElementType;

/** The suites of all that is not a bare product: they need no library that is not downloaded anyway. */
final class KernelSuites {
  private KernelSuites() {}

  static List<Suite> all() {
    return List.of(functions(), epilogues(), backwardEpilogues(), backward(), reductions(),
        softmax(), vectors());
  }

  /** erf has no peer: neither {@code Math} nor the Vector API knows it. */
  private static Suite functions() {
    List<String> names = List.of("exp", "tanh", "expm1", "log", "log1p", "sigmoid", "erf");
    List<CaseKey> cases = new ArrayList<>(cases(FLOAT, Kind.FUNCTION, names, List.of("1x2048")));
    cases.addAll(cases(DOUBLE, Kind.FUNCTION, names, List.of("1x1024")));
    Predicate<CaseKey> expAndTanh =
        key -> key.type() == FLOAT && List.of("exp", "tanh").contains(key.operation());
    return new Suite(
        "functions",
        "Elementary functions of arrays in L1",
        Unit.ELEMENTS,
        cases,
        List.of(LANEWISE, LANE_OPERATORS, LOOPS),
        List.of(
            each("exp and tanh of floats: × lane operators", 1.00, expAndTanh,
                Measure.ratioTo(LANE_OPERATORS)),
            each("exp and tanh of floats: × Math", 10, expAndTanh, Measure.ratioTo(LOOPS))));
  }

  private static Suite epilogues() {
    Predicate<CaseKey> relu = operation("BIAS_RELU");
    return new Suite(
        "epilogues",
        "Bias and activation in the epilogue of a product",
        Unit.GFLOPS,
        cases(
            Kind.EPILOGUE,
            List.of("BIAS_RELU", "BIAS_TANH", "BIAS_SIGMOID", "BIAS_GELU"),
            List.of("256x512x784", "512x1024x1024", "1024x768x3072")),
        List.of(LANEWISE, LANEWISE_BARE, LANEWISE_UNFUSED, NETLIB_NATIVE),
        List.of(
            each("ReLU: × the product alone", 1 / 1.03, relu, Measure.ratioTo(LANEWISE_BARE)),
            each("others: × the product alone", 1 / 1.08, relu.negate(),
                Measure.ratioTo(LANEWISE_BARE)),
            each("× unfused", 1.05, key -> true, Measure.ratioTo(LANEWISE_UNFUSED)),
            each("× native product, then loops", 1.20, key -> true,
                Measure.ratioTo(NETLIB_NATIVE))));
  }

  private static Suite backwardEpilogues() {
    return new Suite(
        "backward-epilogues",
        "Derivative and bias gradient in the epilogue of an input gradient",
        Unit.GFLOPS,
        cases(
            Kind.BACKWARD_EPILOGUE,
            List.of("DRELU_BGRAD", "DTANH_BGRAD", "DGELU_BGRAD"),
            Stream.of(128, 256, 512)
                .flatMap(
                    batch -> Stream.of("512x256", "784x512", "768x3072", "3072x768")
                        .map(layer -> batch + "x" + layer + ":NT"))
                .toList()),
        List.of(LANEWISE, LANEWISE_UNFUSED),
        List.of(each("× unfused", 1.10, key -> true, Measure.ratioTo(LANEWISE_UNFUSED))));
  }

  private static Suite backward() {
    return new Suite(
        "backward",
        "Derivative and bias gradient in one pass, beyond L2",
        Unit.GB_PER_SECOND,
        cases(
            Kind.BACKWARD,
            List.of("DRELU_BGRAD", "DTANH_BGRAD", "DGELU_BGRAD"),
            List.of("1024x784", "1024x3072", "4096x4096")),
        List.of(LANEWISE, MULTIPLY),
        List.of(each("× a[i] *= b[i]", 0.90, key -> true, Measure.ratioTo(MULTIPLY))));
  }

  /**
   * In L1, in L3 or memory, and of shapes that are awkward: narrow, wide, a single row or column, rows
   * that lie apart. Where every element of a single row or column is a result of its own, as much is
   * written as read, so that reading is no limit.
   */
  private static Suite reductions() {
    List<String> common = List.of("sum", "max", "argmax", "sum of squares", "variance");
    List<String> operations =
        Stream.concat(
            Stream.of("column ", "row ").flatMap(axis -> common.stream().map(axis::concat)),
            Stream.of("row log sum exp"))
            .toList();
    List<CaseKey> cases =
        new ArrayList<>(cases(Kind.REDUCTION, operations, List.of("24x256", "4096x1024")));
    List<String> awkward =
        List.of("1000000x3", "512x10", "100x100000", "1x4000000", "4000000x1", "4096x256+768");
    cases.addAll(
        cases(
            Kind.REDUCTION,
            List.of("column sum", "row sum", "column variance", "row variance"), awkward));
    Predicate<CaseKey> inL1 = form("24x256");
    Predicate<CaseKey> large = form("4096x1024");
    Predicate<CaseKey> plain = operation("row log sum exp").negate();
    return new Suite(
        "reductions",
        "Reductions of rows and columns",
        Unit.GB_PER_SECOND,
        cases,
        List.of(LANEWISE, SUM, LOOPS),
        List.of(
            each("in L1: × plain loops", 4.00, inL1, Measure.ratioTo(LOOPS)),
            each("16 MB: × a vector sum", 0.90, large.and(plain), Measure.ratioTo(SUM)),
            each("16 MB, log-sum-exp: × plain loops", 4.00, large.and(plain.negate()),
                Measure.ratioTo(LOOPS)),
            each("wide, column of one column, row of one row: × a vector sum", 0.90,
                form("100x100000").or(form("1x4000000").and(byRow())).or(
                    form("4000000x1").and(byRow().negate())),
                Measure.ratioTo(SUM)),
            each("other shapes: × plain loops", 1.00, inL1.or(large).negate(),
                Measure.ratioTo(LOOPS))));
  }

  private static Suite softmax() {
    return new Suite(
        "softmax",
        "Softmax and cross-entropy",
        Unit.ELEMENTS,
        cases(
            Kind.SOFTMAX,
            List.of("softmax", "log softmax", "cross entropy"),
            List.of("128x10", "24x256", "512x1000", "64x50000")),
        List.of(LANEWISE, LOOPS),
        List.of(each("× plain loops", 4.00, key -> true, Measure.ratioTo(LOOPS))));
  }

  private static Suite vectors() {
    Predicate<CaseKey> large = form("1x4000000");
    Predicate<CaseKey> numbers = operation("dot").or(operation("norm"));
    return new Suite(
        "vectors",
        "Vector operations of optimizers, in L1 and beyond L2",
        Unit.GB_PER_SECOND,
        cases(
            Kind.VECTORS, List.of("dot", "norm", "axpy", "scale"), List.of("1x4096", "1x4000000")),
        List.of(LANEWISE, SUM, MULTIPLY, LOOPS),
        List.of(
            each("dot and norm in L1: × plain loops", 4.00, numbers.and(large.negate()),
                Measure.ratioTo(LOOPS)),
            each("dot and norm, 16 MB each: × a vector sum", 0.90, numbers.and(large),
                Measure.ratioTo(SUM)),
            each("axpy and scale, 16 MB each: × a[i] *= b[i]", 0.90, numbers.negate().and(large),
                Measure.ratioTo(MULTIPLY)),
            each("axpy and scale in L1: × plain loops", 0.90, numbers.or(large).negate(),
                Measure.ratioTo(LOOPS))));
  }

  private static Predicate<CaseKey> form(String form) {
    return key -> key.form().toString().equals(form);
  }

  private static Predicate<CaseKey> byRow() {
    return key -> key.operation().startsWith("row ");
  }

  private static Predicate<CaseKey> operation(String name) {
    return key -> key.operation().equals(name);
  }

  private static List<CaseKey> cases(Kind kind, List<String> operations, List<String> forms) {
    return cases(FLOAT, kind, operations, forms);
  }

  private static List<CaseKey> cases(
      ElementType type, Kind kind, List<String> operations, List<String> forms) {
    return operations.stream()
        .flatMap(
            operation -> forms.stream()
                .map(form -> new CaseKey(type, kind, operation, kind.parse(form))))
        .toList();
  }
}
