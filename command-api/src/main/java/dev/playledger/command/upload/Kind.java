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
  AUDIO(2L << 30, Set.of(WAV, FLAC, MP3, MP4, AAC, OGG, WEBM)),
  COVER(64L << 20, Set.of(JPEG, PNG)),
  VIDEO(2L << 30, Set.of(MP4, MOV, WEBM)),
  LYRICS(1L << 20, Set.of(TEXT, VTT));

  /** The sides of a cover in pixels, which are as long as each other. */
  static final int SMALLEST_COVER = 1400;

  static final int LARGEST_COVER = 6000;

  final long most;
  private final Set<Format> formats;

  Kind(long most, Set<Format> formats) {
    this.most = most;
    this.formats = formats;
  }

  boolean takes(Format format) {
    return formats.contains(format);
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
