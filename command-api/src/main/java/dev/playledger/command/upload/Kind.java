package dev.playledger.command.upload;

import static dev.playledger.command.upload.Format.AAC;
import static dev.playledger.command.upload.Format.FLAC;
import static dev.playledger.command.upload.Format.JPEG;
import static dev.playledger.command.upload.Format.MOV;
import static dev.playledger.command.upload.Format.MP3;
import static dev.playledger.command.upload.Format.MP4;
import static dev.playledger.command.upload.Format.OGG;
import static dev.playledger.command.upload.Format.PNG;
import static dev.playledger.command.upload.Format.TEXT;
import static dev.playledger.command.upload.Format.VTT;
import static dev.playledger.command.upload.Format.WAV;
import static dev.playledger.command.upload.Format.WEBM;

import java.util.Locale;
import java.util.Set;

/** What a file is for, with the formats it may have and its most bytes. */
public enum Kind {
  AUDIO(2L << 30),
  COVER(64L << 20),
  VIDEO(2L << 30),
  LYRICS(1L << 20);

  /** The sides of a cover in pixels, which are as long as each other. */
  static final int SMALLEST_COVER = 1400;

  static final int LARGEST_COVER = 6000;

  final long most;

  Kind(long most) {
    this.most = most;
  }

  boolean takes(Format format) {
    return switch (this) {
      case AUDIO -> Set.of(WAV, FLAC, MP3, MP4, AAC, OGG, WEBM).contains(format);
      case COVER -> Set.of(JPEG, PNG).contains(format);
      case VIDEO -> Set.of(MP4, MOV, WEBM).contains(format);
      case LYRICS -> Set.of(TEXT, VTT).contains(format);
    };
  }

  /** The type under which a file of that format is kept. */
  String type(Format format) {
    boolean heard = this == AUDIO && (format == MP4 || format == WEBM);
    return heard ? format.type.replace("video/", "audio/") : format.type;
  }

  String extension(Format format) {
    return this == AUDIO && format == MP4 ? "m4a" : format.extension;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
