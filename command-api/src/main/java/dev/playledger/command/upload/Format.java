package dev.playledger.command.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** A format in which files are taken, told by their first bytes alone. */
enum Format {
  WAV("audio/wav", "wav", "audio/vnd.wave"),
  FLAC("audio/flac", "flac", "audio/x-flac"),
  MP3("audio/mpeg", "mp3", "audio/mpeg"),
  AAC("audio/aac", "aac", "audio/x-aac"),
  OGG(
      "audio/ogg",
      "ogg",
      "audio/vorbis",
      "audio/opus",
      "audio/x-oggflac",
      "audio/speex",
      "application/ogg"),
  MP4("video/mp4", "mp4", "audio/mp4", "video/mp4", "video/x-m4v"),
  MOV("video/quicktime", "mov", "video/quicktime"),
  WEBM("video/webm", "webm", "video/webm"),
  JPEG("image/jpeg", "jpg", "image/jpeg"),
  PNG("image/png", "png", "image/png"),
  TEXT("text/plain", "txt", "text/plain"),
  VTT("text/vtt", "vtt", "text/vtt");

  /** So many first bytes tell the format. */
  static final int HEAD = 1 << 16;

  private static final int DOCTYPE_WITHIN = 64;

  final String type;
  final String extension;
  private final Set<String> sniffed;

  Format(String type, String extension, String... sniffed) {
    this.type = type;
    this.extension = extension;
    this.sniffed = Set.of(sniffed);
  }

  static Optional<Format> of(String sniffed) {
    return Arrays.stream(values()).filter(it -> it.sniffed.contains(sniffed)).findFirst();
  }

  /** The type of what begins like this, as Tika names it. */
  static String sniff(byte[] head) {
    try {
      String type =
          MimeTypes.getDefaultMimeTypes()
              .detect(new ByteArrayInputStream(head), new Metadata())
              .getBaseType()
              .toString();
      if (type.equals("application/x-matroska") && isWebm(head)) {
        return "video/webm";
      }
      return type.equals("video/quicktime") && isOfIso(head) ? "video/mp4" : type;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** WebM is Matroska that says so in its first element (RFC 9559, 11.1). */
  private static boolean isWebm(byte[] head) {
    return text(head, 0, DOCTYPE_WITHIN).contains("webm");
  }

  /** A container of ISO/IEC 14496-12 in general, whose brand Tika does not know. */
  private static boolean isOfIso(byte[] head) {
    String brand = text(head, 4, 12);
    return brand.startsWith("ftyp") && !brand.endsWith("qt  ");
  }

  private static String text(byte[] head, int from, int to) {
    int end = Math.min(to, head.length);
    return from >= end ? "" : new String(head, from, end - from, ISO_8859_1);
  }
}
