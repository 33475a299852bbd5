package org.lanewise.kernels.internal;

import java.util.Arrays;

/**
 * A row of −0: what a micro-kernel reads in place of a C that must not be read. x + −0 = x for every x,
 * to the last bit, where x + 0 would turn −0 into 0.
 */
public final class FloatNothing {
  /** As long as the widest tile; read with leading dimension 0. */
  public static final float[] ROW = new float[64];

  static {
    Arrays.fill(ROW, -0f);
  }

  private FloatNothing() {}
}
