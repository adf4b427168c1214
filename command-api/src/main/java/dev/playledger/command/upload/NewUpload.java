package dev.playledger.command.upload;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /uploads}. What the file is called is looked at and forgotten; its type
 * is asked of the store alone, and may be empty.
 */
record NewUpload(
    @NotBlank @Size(max = LONGEST_NAME) String filename,
    @Nullable @Pattern(regexp = MEDIA_TYPE, message = NO_MEDIA_TYPE) String contentType,
    @NotNull @Min(1) Long size,
    @Nullable @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must have 64 hexadecimal digits")
        String sha256,
    @NotNull Kind kind) {

  static final int LONGEST_NAME = 255;
  static final String MEDIA_TYPE = "|[\\w.+-]{1,60}/[\\w.+-]{1,60}(;[ -~]{0,100})?";
  static final String NO_MEDIA_TYPE = "must be a media type like audio/flac, or empty";
}
