package org.lanewise.bench.contender;

import org.lanewise.bench.array.FloatGradient;
import org.lanewise.bench.pattern.FloatTraffic;
import org.lanewise.bench.work.MatrixForm;
import org.lanewise.bench.work.Pattern;
import org.lanewise.bench.work.TimedCall;
import org.lanewise.kernels.Activation;
import org.lanewise.kernels.FloatBiasActivation;
import org.lanewise.kernels.Workspace;

/** Ways back through bias and activation. */
final class FloatGradients {
  private FloatGradients() {}

  static TimedCall backward(FloatGradient gradient) {
    MatrixForm form = gradient.form();
    Activation activation = gradient.function().activation();
    float[] saved = gradient.saved();
    float[] dy = gradient.dy();
    float[] db = gradient.db();
    Workspace workspace = Workspace.serial();
    return () -> FloatBiasActivation.backward(
        workspace, activation, form.rows(), form.columns(),
        saved, 0, form.ld(), dy, 0, form.ld(), db, 0);
  }

  /** {@code a[i] *= b[i]}: the same memory read and written. */
  static Pattern multiply(FloatGradient gradient) {
    float[] dy = gradient.dy();
    float[] saved = gradient.saved();
    return () -> FloatTraffic.multiply(dy, saved);
  }
}
