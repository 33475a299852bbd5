package org.lanewise.bench.mnist;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An array of unsigned bytes in the IDX format of the MNIST files, compressed by gzip: two zero
 * bytes, the element type (8: unsigned byte), the number of dimensions, their sizes as big-endian
 * ints, the elements.
 */
final class IdxFile {
  private static final int UNSIGNED_BYTES = 0x0800;
  private static final int MAX_ELEMENTS = 1 << 28;

  private final List<Integer> sizes;
  private final byte[] elements;

  private IdxFile(List<Integer> sizes, byte[] elements) {
    this.sizes = sizes;
    this.elements = elements;
  }

  /** The sizes of the dimensions. */
  List<Integer> sizes() {
    return sizes;
  }

  /** All elements, the last dimension's side by side. */
  byte[] elements() {
    return elements;
  }

  /**
   * Reads a file to its end, which also verifies its checksum.
   *
   * @param name what to call the file in messages
   */
  static IdxFile read(InputStream file, String name, int dimensions) throws IOException {
    long position = 0;
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
      int magic = in.readInt();
      int expected = UNSIGNED_BYTES | dimensions;
      if (magic != expected) {
        throw new DataFileException(
            name, "starts with 0x%08x, not with 0x%08x".formatted(magic, expected));
      }
      position += Integer.BYTES;
      int[] sizes = new int[dimensions];
      long length = 1;
      for (int d = 0; d < dimensions; d++) {
        sizes[d] = in.readInt();
        if (sizes[d] < 1 || (length *= sizes[d]) > MAX_ELEMENTS) {
          throw new DataFileException(
              name, "size %d of dimension %d, at byte %d".formatted(sizes[d], d, position));
        }
        position += Integer.BYTES;
      }
      byte[] elements = in.readNBytes((int) length);
      position += elements.length;
      if (elements.length < length) {
        throw new EOFException();
      }
      if (in.read() >= 0) {
        throw new DataFileException(name, "goes on after its last element, at byte " + position);
      }
      return new IdxFile(IntStream.of(sizes).boxed().toList(), elements);
    } catch (EOFException e) {
      throw new DataFileException(
          name, "ends too early, after byte %d uncompressed".formatted(position), e);
    } catch (ZipException e) {
      throw new DataFileException(
          name, "damaged after byte %d uncompressed: %s".formatted(position, e.getMessage()), e);
    }
  }
}
