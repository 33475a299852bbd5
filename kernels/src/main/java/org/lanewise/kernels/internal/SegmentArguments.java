package org.lanewise.kernels.internal;

import java.lang.foreign.MemorySegment;

/** The checks of operands in segments; offsets and sizes are counted in elements of so many bytes. */
public final class SegmentArguments {
  /** A thread that is not the owner of any segment. */
  private static final Thread ANY_OTHER = Thread.ofVirtual().unstarted(() -> {});

  private SegmentArguments() {}

  /** Refuses a segment that this thread cannot access, or not as elements. */
  public static void readable(MemorySegment x, int bytes, String name) {
    Arguments.notNull(x, name);
    if (!x.scope().isAlive()) {
      throw new IllegalStateException(name + " is closed: the arena of a segment must be alive");
    }
    if (!x.isAccessibleBy(Thread.currentThread())) {
      throw new WrongThreadException(
          name + " is confined to another thread than " + Thread.currentThread());
    }
    if (x.maxByteAlignment() < bytes) {
      throw new IllegalArgumentException(
          name + " is aligned to " + x.maxByteAlignment() + " bytes, must be at least " + bytes
              + " (a heap segment is aligned as its array's elements are)");
    }
  }

  /** Refuses a segment that cannot be written either. */
  public static void writable(MemorySegment x, int bytes, String name) {
    readable(x, bytes, name);
    if (x.isReadOnly()) {
      throw new IllegalArgumentException(name + " is read-only, must be writable");
    }
  }

  /** Checks that a stored rows × columns matrix lies inside its segment. */
  public static void matrix(
      int rows, int columns, MemorySegment x, int bytes, long offset, int ld, String name) {
    long elements = x.byteSize() / bytes;
    long extent = Arguments.extent(rows, columns, ld);
    if (offset < 0 || extent > elements - offset) {
      throw new IndexOutOfBoundsException(
          offset < 0
              ? name + "Offset = " + offset + ", must be at least 0"
              : name + "Offset = " + offset + ": " + name + " (" + rows + " × " + columns + ", ld"
                  + name + " = " + ld + ") takes " + extent + " elements from there, beyond the "
                  + elements + " of the segment");
    }
  }

  /**
   * Refuses an output matrix that shares an element with another matrix, as {@link Arguments#disjoint}
   * does; the segments may be different views of the same memory.
   */
  public static void disjoint(
      int bytes,
      MemorySegment x, long xOffset, int xRows, int xColumns, int ldx, String xName,
      MemorySegment y, long yOffset, int yRows, int yColumns, int ldy, String yName) {
    // In this order: the segments' own method makes an object of an overlap, and of nothing else.
    if (Arguments.overlap(
        position(x, bytes) + xOffset, xRows, xColumns, ldx,
        position(y, bytes) + yOffset, yRows, yColumns, ldy)
        && x.asOverlappingSlice(y).isPresent()) {
      throw new IllegalArgumentException(
          xName + " shares elements with " + yName + ": "
              + Arguments.describe(xName, xOffset, xRows, xColumns, ldx) + " and "
              + Arguments.describe(yName, yOffset, yRows, yColumns, ldy)
              + " must not overlap in memory");
    }
  }

  /** The number of a segment's first element, counted from address 0 or from the start of the array. */
  private static long position(MemorySegment x, int bytes) {
    return x.address() / bytes;
  }

  /** Whether any thread can access a segment, or only its owner. */
  public static boolean isShareable(MemorySegment x) {
    return x.isAccessibleBy(ANY_OTHER);
  }
}
