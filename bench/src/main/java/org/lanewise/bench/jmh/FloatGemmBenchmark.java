package org.lanewise.bench.jmh;

import java.util.concurrent.TimeUnit;
import org.lanewise.bench.contender.Contender;
import org.lanewise.bench.contender.ContenderUnavailableException;
import org.lanewise.bench.contender.Contenders;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.bench.gemm.FloatProduct;
import org.lanewise.bench.gemm.GemmForm;
import org.lanewise.bench.work.Verdict;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * sgemm of squares and of the layers of a small network (batch × outputs × inputs), on one thread.
 * The counter {@code gflops} is in GFLOP/s.
 *
 * <p>JMH measures one contender after the other: on a machine whose speed changes meanwhile,
 * compare by the paired harness instead.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class FloatGemmBenchmark {
  @Param({"64", "128", "256", "512", "1000", "128x256x784", "128x10x256"})
  private String shape;

  @Param({"lanewise", "netlib-java", "netlib-native"})
  private String contender;

  private FloatProduct product;
  private TimedCall call;

  @Setup
  public void setUp() throws ContenderUnavailableException {
    Contender opened = Contenders.byId(contender).open();
    System.out.println("# " + contender + ": " + opened.description());
    product = FloatProduct.random(GemmForm.parse(shape), 42);
    call = opened.bind(product).orElseThrow();
    Verdict verdict = product.check(call);
    if (!verdict.correct()) {
      throw new IllegalStateException("wrong result: " + verdict.message());
    }
  }

  /** The speed, which JMH divides by the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Speed {
    /** Operations so far, in units of 10⁹. */
    public double gflops;
  }

  @Benchmark
  public float[] gemm(Speed speed) {
    call.run();
    speed.gflops += product.operations() * 1e-9;
    return product.c();
  }
}
