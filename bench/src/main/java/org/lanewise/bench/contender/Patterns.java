package org.lanewise.bench.contender;

import java.util.List;

/** The limits that others are held against, and the loops that they must be worth more than. */
final class Patterns {
  private Patterns() {}

  static List<ContenderFactory> all() {
    return List.of(
        new BuiltIn(
            Contenders.SUM, "vector sum", "adds up the same elements; 1 thread",
            List.of(
                Binding.products(FloatPatterns::sum, DoublePatterns::sum),
                Binding.reductions(FloatReductions::read, DoubleReductions::read),
                Binding.pairs(FloatPairs::read, DoublePairs::read))),
        new BuiltIn(
            Contenders.STREAM, "vector add", "reads A and B, and writes C; 1 thread",
            List.of(Binding.products(FloatPatterns::add, DoublePatterns::add))),
        new BuiltIn(
            Contenders.MULTIPLY, "a[i] *= b[i]", "the same on the same arrays; 1 thread",
            List.of(
                Binding.gradients(FloatGradients::multiply, DoubleGradients::multiply),
                Binding.pairs(FloatPairs::multiply, DoublePairs::multiply))),
        new BuiltIn(
            Contenders.PEAK_THREADS, "FMA peak, 2 threads", "the FMA peak; 2 threads",
            List.of(
                Binding.products(
                    FloatPatterns::peakOfTwoThreads, DoublePatterns::peakOfTwoThreads))),
        new BuiltIn(
            Contenders.LOOPS, "plain loops", "element by element, in Java; 1 thread",
            List.of(
                Binding.functions(FloatFunctions::loops, DoubleFunctions::loops),
                Binding.reductions(FloatReductions::loops, DoubleReductions::loops),
                Binding.softmaxes(FloatSoftmaxes::loops, DoubleSoftmaxes::loops),
                Binding.pairs(FloatPairs::loops, DoublePairs::loops))),
        new BuiltIn(
            Contenders.LANE_OPERATORS, "lane operators",
            "FloatVector.lanewise(VectorOperators.EXP) and so on; 1 thread",
            List.of(
                Binding.functions(
                    FloatFunctions::laneOperators, DoubleFunctions::laneOperators))));
  }
}
