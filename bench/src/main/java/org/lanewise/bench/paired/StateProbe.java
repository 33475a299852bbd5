package org.lanewise.bench.paired;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.lanewise.bench.work.TimedCall;

/**
 * Tells the state the machine is in. A shared core loses load throughput, not FMA throughput, when
 * somebody runs on its other hardware thread: so this kernel loads an operand for each FMA, from
 * L1.
 *
 * <p>The operands are off the heap since their alignment must be the same in every JVM.
 */
final class StateProbe implements TimedCall {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final ByteOrder ORDER = ByteOrder.nativeOrder();
  private static final long V = SPECIES.vectorByteSize();

  private static final int ACCUMULATORS = 12;
  private static final int STEPS = 16;
  private static final long BYTES = STEPS * ACCUMULATORS * V;
  private static final int PASSES = 100;

  private final MemorySegment operands = Arena.global().allocate(BYTES, 64);

  /** Keeps the compiler from dropping the work. */
  @SuppressWarnings("unused")
  private float sink;

  /** Floating-point operations of one call. */
  static double flops() {
    return 2.0 * PASSES * STEPS * ACCUMULATORS * SPECIES.length();
  }

  @Override
  public void run() {
    sink = multiply(operands);
  }

  private static float multiply(MemorySegment y) {
    FloatVector x = FloatVector.broadcast(SPECIES, 1e-6f);
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector s4 = s0;
    FloatVector s5 = s0;
    FloatVector s6 = s0;
    FloatVector s7 = s0;
    FloatVector s8 = s0;
    FloatVector s9 = s0;
    FloatVector s10 = s0;
    FloatVector s11 = s0;
    for (int pass = 0; pass < PASSES; pass++) {
      for (long at = 0; at < BYTES; at += ACCUMULATORS * V) {
        s0 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at, ORDER), s0);
        s1 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + V, ORDER), s1);
        s2 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 2 * V, ORDER), s2);
        s3 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 3 * V, ORDER), s3);
        s4 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 4 * V, ORDER), s4);
        s5 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 5 * V, ORDER), s5);
        s6 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 6 * V, ORDER), s6);
        s7 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 7 * V, ORDER), s7);
        s8 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 8 * V, ORDER), s8);
        s9 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 9 * V, ORDER), s9);
        s10 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 10 * V, ORDER), s10);
        s11 = x.fma(FloatVector.fromMemorySegment(SPECIES, y, at + 11 * V, ORDER), s11);
      }
    }
    FloatVector low = s0.add(s1).add(s2).add(s3).add(s4).add(s5);
    return low.add(s6).add(s7).add(s8).add(s9).add(s10).add(s11).lane(0);
  }
}
