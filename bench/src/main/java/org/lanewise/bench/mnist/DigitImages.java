package org.lanewise.bench.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.lanewise.nn.Samples;

/** Handwritten digits and what they are: one half of MNIST. */
public final class DigitImages {
  /** Where {@code io.github.padreati:rapaio-datasets} keeps the files. */
  private static final String FOLDER = "rapaio/provider/datasets/mnist/";

  static final int CLASSES = 10;
  private static final int SIDE = 28;

  /** Mean and standard deviation of the training pixels, 0 to 1: the customary values. */
  private static final float MEAN = 0.1307f;

  private static final float DEVIATION = 0.3081f;

  private final int size;
  private final int pixelsPerImage;
  private final byte[] pixels;
  private final byte[] labels;

  private DigitImages(int size, int pixelsPerImage, byte[] pixels, byte[] labels) {
    this.size = size;
    this.pixelsPerImage = pixelsPerImage;
    this.pixels = pixels;
    this.labels = labels;
  }

  /**
   * The 60,000 images to learn from.
   *
   * @throws DataFileException if the files are missing, damaged, or not those
   */
  public static DigitImages training(ClassLoader loader) throws IOException {
    return load(loader, "train", 60_000, SIDE, SIDE);
  }

  /**
   * The 10,000 images to be tested with.
   *
   * @throws DataFileException if the files are missing, damaged, or not those
   */
  public static DigitImages test(ClassLoader loader) throws IOException {
    return load(loader, "t10k", 10_000, SIDE, SIDE);
  }

  /** Reads a pair of files, which must hold that many images of that size. */
  static DigitImages load(ClassLoader loader, String prefix, int size, int height, int width)
      throws IOException {
    String labelsName = prefix + "-labels-idx1-ubyte.gz";
    byte[] images = read(loader, prefix + "-images-idx3-ubyte.gz", size, height, width);
    byte[] labels = read(loader, labelsName, size);
    for (int i = 0; i < size; i++) {
      int label = labels[i] & 0xff;
      if (label >= CLASSES) {
        throw new DataFileException(labelsName, "label %d is %d, not 0 to 9".formatted(i, label));
      }
    }
    return new DigitImages(size, height * width, images, labels);
  }

  private static byte[] read(ClassLoader loader, String name, int... sizes) throws IOException {
    URL url = loader.getResource(FOLDER + name);
    if (url == null) {
      throw new DataFileException(
          FOLDER + name, "not on the class path, where rapaio-datasets should bring it");
    }
    try (InputStream in = url.openStream()) {
      return IdxFile.read(in, url.toString(), sizes);
    }
  }

  public int size() {
    return size;
  }

  public int pixelsPerImage() {
    return pixelsPerImage;
  }

  /** As input for a network: about zero mean and unit deviation. */
  public Samples samples() {
    float[] features = new float[pixels.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = ((pixels[i] & 0xff) / 255f - MEAN) / DEVIATION;
    }
    int[] classes = new int[size];
    for (int i = 0; i < size; i++) {
      classes[i] = labels[i];
    }
    return Samples.withLabels(size, pixelsPerImage, features, CLASSES, classes);
  }
}
