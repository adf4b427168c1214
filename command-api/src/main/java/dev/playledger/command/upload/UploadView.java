package dev.playledger.command.upload;

import dev.playledger.command.upload.Upload.State;
import dev.playledger.files.SignedUrls.Form;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload in an answer.
 *
 * @param url what a release or track names to have the file, and where its uploader finds it
 * @param expiresAt until when it must be complete; null once it is
 * @param form by which to send it as one, in the answer to who begins it
 * @param parts in which to send it, each with the address for a PUT as long as it is not there
 */
record UploadView(
    long id,
    @Nullable Kind kind,
    @Nullable Long size,
    State state,
    String url,
    @Nullable String contentType,
    @Nullable Instant expiresAt,
    @Nullable Form form,
    @Nullable List<PartView> parts) {

  /** A part, counted from 1. */
  record PartView(int number, long size, boolean uploaded, @Nullable String url) {}
}
