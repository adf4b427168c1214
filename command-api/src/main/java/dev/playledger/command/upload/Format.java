package dev.playledger.command.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** A format in which files are taken, told by their first bytes alone. */
enum Format {
  WAV("audio/wav", "wav"),
  FLAC("audio/flac", "flac"),
  MP3("audio/mpeg", "mp3"),
  AAC("audio/aac", "aac"),
  OGG("audio/ogg", "ogg"),
  MP4("video/mp4", "mp4"),
  MOV("video/quicktime", "mov"),
  WEBM("video/webm", "webm"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  TEXT("text/plain", "txt"),
  VTT("text/vtt", "vtt");

  /** So many first bytes tell the format. */
  static final int HEAD = 1 << 16;

  private static final int DOCTYPE_WITHIN = 64;

  final String type;
  final String extension;

  Format(String type, String extension) {
    this.type = type;
    this.extension = extension;
  }

  static Optional<Format> of(String sniffed) {
    return Optional.ofNullable(
        switch (sniffed) {
          case "audio/vnd.wave" -> WAV;
          case "audio/x-flac" -> FLAC;
          case "audio/mpeg" -> MP3;
          case "audio/x-aac" -> AAC;
          case "audio/vorbis", "audio/opus", "audio/x-oggflac", "audio/speex", "application/ogg" ->
              OGG;
          case "audio/mp4", "video/mp4", "video/x-m4v" -> MP4;
          case "video/quicktime" -> MOV;
          case "video/webm" -> WEBM;
          case "image/jpeg" -> JPEG;
          case "image/png" -> PNG;
          case "text/plain" -> TEXT;
          case "text/vtt" -> VTT;
          default -> null;
        });
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
