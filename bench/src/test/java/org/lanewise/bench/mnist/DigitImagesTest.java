package org.lanewise.bench.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitImagesTest {
  private static final String LABELS = "train-labels-idx1-ubyte.gz";
  private static final String IMAGES = "train-images-idx3-ubyte.gz";

  @TempDir
  private Path classPath;
  private Path folder;

  @BeforeEach
  void writeTwoImages() throws IOException {
    folder = Files.createDirectories(classPath.resolve("rapaio/provider/datasets/mnist"));
    write(IMAGES, idx(0x0803, new int[] {2, 2, 3}, 0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255));
    write(LABELS, idx(0x0801, new int[] {2}, 9, 0));
  }

  private static byte[] idx(int magic, int[] sizes, int... elements) {
    ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.length + elements.length).putInt(magic);
    for (int size : sizes) {
      buffer.putInt(size);
    }
    for (int element : elements) {
      buffer.put((byte) element);
    }
    return buffer.array();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), gzip(content));
  }

  private DigitImages load() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
      return DigitImages.load(loader, "train", 2, 2, 3);
    }
  }

  private void assertRefused(String name, String problem) {
    String message = assertThrows(DataFileException.class, this::load).getMessage();
    assertTrue(message.contains(name), message);
    assertTrue(message.contains(problem), message);
  }

  @Test
  void readsImagesAndLabels() throws IOException {
    DigitImages images = load();
    assertEquals(2, images.size());
    assertEquals(6, images.pixelsPerImage());
    assertEquals(6, images.samples().inputs());
    assertEquals(10, images.samples().outputs());
  }

  @Test
  void namesAMissingFile() throws IOException {
    Files.delete(folder.resolve(IMAGES));
    assertRefused(IMAGES, "not on the class path");
  }

  @Test
  void namesAWrongMagicNumber() throws IOException {
    write(LABELS, idx(0x0803, new int[] {2}, 9, 0));
    assertRefused(LABELS, "starts with 0x00000803, not with 0x00000801");
  }

  @Test
  void tellsWhereContentEnds() throws IOException {
    write(LABELS, idx(0x0801, new int[] {2}, 9));
    assertRefused(LABELS, "ends too early, after byte 9");
    write(LABELS, new byte[] {0, 0, 8});
    assertRefused(LABELS, "ends too early, after byte 0");
  }

  @Test
  void noticesATruncatedFile() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(IMAGES));
    for (int length = 0; length < whole.length; length++) {
      Files.write(folder.resolve(IMAGES), Arrays.copyOf(whole, length));
      assertRefused(IMAGES, "ends too early");
    }
  }

  @Test
  void noticesAFlippedBit() throws IOException {
    byte[] content = Files.readAllBytes(folder.resolve(IMAGES));
    content[content.length - 5] ^= 1; // of the checksum
    Files.write(folder.resolve(IMAGES), content);
    assertRefused(IMAGES, "damaged");
  }

  @Test
  void noticesWhatIsNotCompressed() throws IOException {
    Files.write(folder.resolve(IMAGES), new byte[100]);
    assertRefused(IMAGES, "damaged");
  }

  @Test
  void noticesExcessBytes() throws IOException {
    write(LABELS, idx(0x0801, new int[] {2}, 9, 0, 1));
    assertRefused(LABELS, "goes on after its last element, at byte 10");
  }

  @Test
  void refusesImpossibleSizes() throws IOException {
    write(LABELS, idx(0x0801, new int[] {-2}, 9, 0));
    assertRefused(LABELS, "size -2 of dimension 0, at byte 4, must be 2");
    write(IMAGES, idx(0x0803, new int[] {2, 1 << 20, 1 << 20}));
    assertRefused(IMAGES, "size 1048576 of dimension 1, at byte 8, must be 2");
  }

  @Test
  void countsLabelsAndImages() throws IOException {
    write(LABELS, idx(0x0801, new int[] {3}, 9, 0, 1));
    assertRefused(LABELS, "size 3 of dimension 0, at byte 4, must be 2");
    write(IMAGES, idx(0x0803, new int[] {1, 2, 3}, 0, 1, 2, 3, 4, 5));
    assertRefused(IMAGES, "size 1 of dimension 0, at byte 4, must be 2");
  }

  @Test
  void refusesImagesOfAnotherSize() throws IOException {
    write(IMAGES, idx(0x0803, new int[] {2, 3, 2}, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    assertRefused(IMAGES, "size 3 of dimension 1, at byte 8, must be 2");
    write(IMAGES, idx(0x0803, new int[] {2, 2, 4}));
    assertRefused(IMAGES, "size 4 of dimension 2, at byte 12, must be 3");
  }

  @Test
  void refusesAnythingButTheWholeOfMnist() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
      String message =
          assertThrows(DataFileException.class, () -> DigitImages.training(loader)).getMessage();
      assertTrue(message.endsWith("must be 60000"), message);
      write("t10k-images-idx3-ubyte.gz", idx(0x0803, new int[] {10_000, 32, 32}));
      message = assertThrows(DataFileException.class, () -> DigitImages.test(loader)).getMessage();
      assertTrue(message.contains("t10k-images"), message);
      assertTrue(message.endsWith("size 32 of dimension 1, at byte 8, must be 28"), message);
    }
  }

  @Test
  void namesALabelOutOfRange() throws IOException {
    write(LABELS, idx(0x0801, new int[] {2}, 9, 10));
    assertRefused(LABELS, "label 1 is 10, not 0 to 9");
  }

  @Test
  void readsTheRealFiles() throws IOException {
    ClassLoader loader = getClass().getClassLoader();
    DigitImages training = DigitImages.training(loader);
    assertEquals(60_000, training.size());
    assertEquals(28 * 28, training.pixelsPerImage());
    assertEquals(10_000, DigitImages.test(loader).size());
  }
}
