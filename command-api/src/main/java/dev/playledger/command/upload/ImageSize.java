package dev.playledger.command.upload;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** How large an image says it is, read from its header: not one pixel is decoded. */
record ImageSize(int width, int height) {

  /** Nobody puts more than this in front of the pixels. */
  private static final int WITHIN = 4 << 20;

  private static final int PNG_SIGNATURE = 8;
  private static final int IHDR = 0x49484452;

  /** Empty when the header is broken off, or says nothing of it. */
  static Optional<ImageSize> read(Format format, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    try {
      return switch (format) {
        case PNG -> png(data);
        case JPEG -> jpeg(data);
        case WAV, FLAC, MP3, AAC, OGG, MP4, MOV, WEBM, TEXT, VTT -> Optional.empty();
      };
    } catch (EOFException _) {
      return Optional.empty();
    }
  }

  /** PNG, 5.3 and 11.2.2: the first chunk is IHDR and begins with width and height. */
  private static Optional<ImageSize> png(DataInputStream in) throws IOException {
    in.skipNBytes(PNG_SIGNATURE + 4);
    return in.readInt() == IHDR
        ? Optional.of(new ImageSize(in.readInt(), in.readInt()))
        : Optional.empty();
  }

  /** ITU-T T.81, B.1 and B.2.2: segments up to the frame header, which has height and width. */
  private static Optional<ImageSize> jpeg(DataInputStream in) throws IOException {
    in.skipNBytes(2);
    for (int read = 0; read < WITHIN; ) {
      int marker = marker(in);
      if (isFrame(marker)) {
        in.skipNBytes(3);
        int height = in.readUnsignedShort();
        return Optional.of(new ImageSize(in.readUnsignedShort(), height));
      }
      int length = in.readUnsignedShort();
      if (length < 2 || isScan(marker)) {
        return Optional.empty();
      }
      in.skipNBytes(length - 2);
      read += length + 2;
    }
    return Optional.empty();
  }

  private static int marker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xff) {
      return 0;
    }
    int marker = in.readUnsignedByte();
    while (marker == 0xff) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  /** SOF0 to SOF15, among which DHT, JPG and DAC have their places. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** Past these, or where there is no marker, no frame header follows. */
  private static boolean isScan(int marker) {
    return marker == 0 || marker == 0xd9 || marker == 0xda;
  }

  boolean isSquareBetween(int smallest, int largest) {
    return width == height && width >= smallest && width <= largest;
  }
}
