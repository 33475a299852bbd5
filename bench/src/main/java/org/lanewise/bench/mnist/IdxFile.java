package org.lanewise.bench.mnist;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * An array of unsigned bytes in the IDX format of the MNIST files, compressed by gzip: two zero
 * bytes, the element type (8: unsigned byte), the number of dimensions, their sizes as big-endian
 * ints, the elements.
 */
final class IdxFile {
  private static final int UNSIGNED_BYTES = 0x0800;

  private IdxFile() {}

  /**
   * Reads a file to its end, which also verifies its checksum.
   *
   * @param name what to call the file in messages
   * @param sizes the sizes of the dimensions that the file must have
   * @return all elements, the last dimension's side by side
   */
  static byte[] read(InputStream file, String name, int... sizes) throws IOException {
    long position = 0;
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
      int magic = in.readInt();
      int expected = UNSIGNED_BYTES | sizes.length;
      if (magic != expected) {
        throw new DataFileException(
            name, "starts with 0x%08x, not with 0x%08x".formatted(magic, expected));
      }
      position += Integer.BYTES;
      int length = 1;
      for (int d = 0; d < sizes.length; d++) {
        int size = in.readInt();
        if (size != sizes[d]) {
          throw new DataFileException(
              name,
              "size %d of dimension %d, at byte %d, must be %d"
                  .formatted(size, d, position, sizes[d]));
        }
        length *= size;
        position += Integer.BYTES;
      }
      byte[] elements = in.readNBytes(length);
      position += elements.length;
      if (elements.length < length) {
        throw new EOFException();
      }
      if (in.read() >= 0) {
        throw new DataFileException(name, "goes on after its last element, at byte " + position);
      }
      return elements;
    } catch (EOFException e) {
      throw new DataFileException(
          name, "ends too early, after byte %d uncompressed".formatted(position), e);
    } catch (ZipException e) {
      throw new DataFileException(
          name, "damaged after byte %d uncompressed: %s".formatted(position, e.getMessage()), e);
    }
  }
}
