package dev.playledger.command.upload;

import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.upload.Upload.State;
import dev.playledger.files.FileAddress;
import io.minio.messages.Part;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Takes into keeping what was uploaded: copies it to where no signed address writes, and looks at
 * the copy. So what is looked at is what stays, whatever is written meanwhile. What is refused is
 * thrown away.
 */
@Component
class Keeping {

  private final UploadTable uploads;
  private final ObjectStore store;
  private final Content content;

  Keeping(UploadTable uploads, ObjectStore store, Content content) {
    this.uploads = uploads;
    this.store = store;
    this.content = content;
  }

  /**
   * The upload as it is when its file is there.
   *
   * @throws Rejection when it is not complete, or not of the kind
   */
  Upload keep(Upload upload, Kind kind) {
    if (upload.state() == State.READY) {
      return upload;
    }
    try {
      return kept(upload, kind);
    } catch (Rejection refused) {
      // Another one may have kept it meanwhile, and taken away what this one looked for.
      return uploads
          .find(upload.id())
          .filter(it -> it.state() == State.READY)
          .orElseThrow(() -> refused);
    }
  }

  private Upload kept(Upload upload, Kind kind) {
    joinParts(upload);
    long size = store.size(upload.incoming()).orElseThrow(Keeping::incomplete);
    try {
      checkSize(upload, size);
      Format format = content.check(upload.incoming(), kind, size);
      return copied(upload, kind, format);
    } catch (Rejection refused) {
      discard(upload);
      throw refused;
    }
  }

  private void joinParts(Upload upload) {
    if (upload.parts() == null) {
      return;
    }
    List<Part> parts = store.parts(upload.incoming(), upload.parts());
    if (!parts.isEmpty() && !isWhole(upload, parts)) {
      throw incomplete();
    }
    if (!parts.isEmpty()) {
      store.join(upload.incoming(), upload.parts(), parts);
    }
  }

  private static boolean isWhole(Upload upload, List<Part> parts) {
    return parts.size() == upload.numberOfParts()
        && IntStream.rangeClosed(1, parts.size())
            .allMatch(number ->
                parts.get(number - 1).partNumber() == number
                    && parts.get(number - 1).partSize() == upload.sizeOfPart(number));
  }

  private static void checkSize(Upload upload, long size) {
    if (upload.size() != null && upload.size() != size) {
      throw new Rejection(
          "file-size", "It has %d bytes, not the %d announced".formatted(size, upload.size()));
    }
  }

  private Upload copied(Upload upload, Kind kind, Format format) {
    String file = FileAddress.newName(kind.extension(format));
    uploads.copying(file);
    try {
      if (!copy(upload, kind, format, file)) {
        drop(file);
      }
    } catch (Rejection refused) {
      drop(file);
      throw refused;
    }
    // Anything else that fails may have failed after the row was written: the sweep finds the copy.
    store.remove(upload.incoming());
    return uploads
        .find(upload.id())
        .filter(it -> it.state() == State.READY)
        .orElseThrow(Keeping::incomplete);
  }

  private void drop(String file) {
    store.remove(FileAddress.key(file));
    uploads.copied(file);
  }

  /** Whether that copy is the one to keep. */
  private boolean copy(Upload upload, Kind kind, Format format, String file) {
    String key = FileAddress.key(file);
    if (!store.copy(upload.incoming(), key, kind.type(format))) {
      return false;
    }
    long size = store.size(key).orElseThrow(Keeping::incomplete);
    checkSize(upload, size);
    if (content.check(key, kind, size) != format) {
      throw new Rejection("file-format", "It was changed while it was looked at");
    }
    content.checkHash(key, upload.sha256());
    return uploads.ready(upload.id(), kind, file, kind.type(format));
  }

  /** Throws away what was uploaded; what signed addresses still write is swept after their day. */
  void discard(Upload upload) {
    if (upload.parts() != null) {
      store.abort(upload.incoming(), upload.parts());
    }
    store.remove(upload.incoming());
    uploads.gone(upload.id());
  }

  private static Rejection incomplete() {
    return new Rejection("upload-incomplete", "Not all of it has been uploaded yet");
  }
}
