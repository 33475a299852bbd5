package org.lanewise.bench.gemm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A product's operands outside the heap, each at the start of a cache line. */
public final class FloatOffHeap {
  private static final long CACHE_LINE = 64;

  private final FloatProduct product;
  private final MemorySegment a;
  private final MemorySegment b;
  private final MemorySegment c;

  FloatOffHeap(FloatProduct product) {
    this.product = product;
    this.a = copy(product.a());
    this.b = copy(product.b());
    this.c = copy(product.c());
    spoilResult();
  }

  private static MemorySegment copy(float[] values) {
    MemorySegment heap = MemorySegment.ofArray(values);
    return Arena.ofAuto().allocate(heap.byteSize(), CACHE_LINE).copyFrom(heap);
  }

  public MemorySegment a() {
    return a;
  }

  public MemorySegment b() {
    return b;
  }

  public MemorySegment c() {
    return c;
  }

  /** Moves C into the product's own, and leaves NaN behind. */
  public void fetchResult() {
    float[] result = product.c();
    MemorySegment.copy(c, ValueLayout.JAVA_FLOAT, 0, result, 0, result.length);
    spoilResult();
  }

  private void spoilResult() {
    c.fill((byte) -1); // all bits set: NaN
  }
}
