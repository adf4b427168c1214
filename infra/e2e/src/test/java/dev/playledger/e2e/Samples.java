package dev.playledger.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files that a store takes. */
final class Samples {

  private static final int HEADER = 44;
  private static final int RATE = 8000;
  private static final int SIDE = 1400;

  private Samples() {}

  /** Silence of so many bytes: the header of a WAV file, and zeros. */
  static FilePayload sound(String name, int bytes) {
    ByteBuffer wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(HEADER - 8 + bytes).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
    wav.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(bytes);
    return new FilePayload(name, "audio/wav", wav.array());
  }

  static FilePayload cover(String name, Color from, Color to) {
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var brush = image.createGraphics();
    brush.setPaint(new GradientPaint(0, 0, from, SIDE, SIDE, to));
    brush.fillRect(0, 0, SIDE, SIDE);
    brush.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload(name, "image/jpeg", bytes.toByteArray());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
