package dev.playledger.command.upload;

import dev.playledger.files.FileAddress;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what was never completed, with its parts, and what was written under signed addresses
 * after the file was taken: not every store refuses parts of an upload that is over. An hour after
 * the addresses have ended, for who began in time may still be sending.
 */
@Component
class WhenUploadsExpireThenRemoveThem {

  private final UploadTable uploads;
  private final ObjectStore store;

  WhenUploadsExpireThenRemoveThem(UploadTable uploads, ObjectStore store) {
    this.uploads = uploads;
    this.store = store;
  }

  @Scheduled(
      initialDelayString = "${playledger.uploads.sweep-every:PT10M}",
      fixedDelayString = "${playledger.uploads.sweep-every:PT10M}")
  void sweep() {
    uploads.unswept().forEach(this::remove);
    for (String file : uploads.leftCopies()) {
      store.remove(FileAddress.key(file));
      uploads.copied(file);
    }
  }

  private void remove(Upload upload) {
    if (upload.parts() != null) {
      store.abort(upload.incoming(), upload.parts());
    }
    store.remove(upload.incoming());
    uploads.swept(upload.id());
  }
}
