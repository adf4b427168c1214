package dev.playledger.command.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageSizeTest {

  @Test
  void the_header_tells_how_large_an_image_is() throws IOException {
    assertThat(read(Format.PNG, image("png"))).contains(new ImageSize(30, 20));
    assertThat(read(Format.JPEG, image("jpg"))).contains(new ImageSize(30, 20));
  }

  @Test
  void segments_before_the_frame_are_passed_over() throws IOException {
    byte[] jpeg = image("jpg");
    ByteArrayOutputStream longer = new ByteArrayOutputStream();
    longer.write(jpeg, 0, 2);
    for (int i = 0; i < 5; i++) {
      longer.write(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xe1, (byte) 0xff, (byte) 0xff});
      longer.write(new byte[0xffff - 2]);
    }
    longer.write(jpeg, 2, jpeg.length - 2);
    assertThat(read(Format.JPEG, longer.toByteArray())).contains(new ImageSize(30, 20));
  }

  @Test
  void what_is_broken_off_or_nonsense_has_no_size() throws IOException {
    for (Format format : new Format[] {Format.PNG, Format.JPEG}) {
      byte[] whole = image(format.extension);
      for (int length = 0; length < 24; length++) {
        assertThat(read(format, Arrays.copyOf(whole, length))).as(format + " " + length).isEmpty();
      }
      assertThat(read(format, new byte[1000])).isEmpty();
    }
  }

  private static Optional<ImageSize> read(Format format, byte[] bytes) throws IOException {
    return ImageSize.read(format, new ByteArrayInputStream(bytes));
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
