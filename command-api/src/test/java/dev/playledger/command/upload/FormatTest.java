package dev.playledger.command.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          WAV  | RIFF\\x10\\x00\\x00\\x00WAVEfmt_
          FLAC | fLaC\\x00\\x00\\x00\\x22
          MP3  | ID3\\x04\\x00\\x00\\x00\\x00\\x00\\x23TSSE
          MP3  | \\xff\\xfb\\x90\\x64\\x00
          AAC  | \\xff\\xf1\\x50\\x80\\x02\\x1f\\xfc
          OGG  | OggS\\x00\\x02\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01\\x02\\x03\\x04\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01\\x1eOpusHead
          OGG  | OggS\\x00\\x02\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01\\x02\\x03\\x04\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01\\x1e\\x01vorbis
          MP4  | \\x00\\x00\\x00\\x20ftypM4A\\x20\\x00\\x00\\x00\\x00
          MP4  | \\x00\\x00\\x00\\x20ftypisom\\x00\\x00\\x02\\x00
          MP4  | \\x00\\x00\\x00\\x20ftypmp42\\x00\\x00\\x00\\x00
          MOV  | \\x00\\x00\\x00\\x14ftypqt\\x20\\x20\\x00\\x00\\x00\\x00
          WEBM | \\x1aE\\xdf\\xa3\\x9fB\\x86\\x81\\x01B\\xf7\\x81\\x01B\\xf2\\x81\\x04B\\xf3\\x81\\x08B\\x82\\x84webm
          PNG  | \\x89PNG\\x0d\\x0a\\x1a\\x0a\\x00\\x00\\x00\\x0dIHDR
          JPEG | \\xff\\xd8\\xff\\xe0\\x00\\x10JFIF
          TEXT | [00:12.00] It rained all night
          VTT  | WEBVTT\\x0a\\x0a00:01.000
          -    | <html><body>not a song</body></html>
          -    | <!DOCTYPE html><script>alert(1)</script>
          -    | PK\\x03\\x04\\x14\\x00\\x00\\x00\\x08\\x00
          -    | \\x1f\\x8b\\x08\\x00\\x00\\x00\\x00\\x00
          -    | <svg xmlns="http://www.w3.org/2000/svg"></svg>
          -    | \\x7fELF\\x02\\x01\\x01
          -    | MZ\\x90\\x00\\x03\\x00
          -    | %PDF-1.7
          -    | GIF89a\\x01\\x00
          -    | \\x1aE\\xdf\\xa3\\x93B\\x82\\x88matroska
          """)
  void a_format_is_told_by_the_first_bytes(String format, String head) {
    Optional<Format> expected =
        format.equals("-") ? Optional.empty() : Optional.of(Format.valueOf(format));
    assertThat(Format.of(Format.sniff(bytes(head)))).isEqualTo(expected);
  }

  /** {@code \x00} stands for a byte. */
  private static byte[] bytes(String text) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escaped = text.startsWith("\\x", i);
      bytes.append(
          escaped ? (char) Integer.parseInt(text.substring(i + 2, i + 4), 16) : text.charAt(i));
      i += escaped ? 3 : 0;
    }
    return bytes.toString().getBytes(ISO_8859_1);
  }
}
