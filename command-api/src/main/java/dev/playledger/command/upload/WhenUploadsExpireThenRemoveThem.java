package dev.playledger.command.upload;

import dev.playledger.files.FileAddress;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what was never completed, with its parts, and what was written under signed addresses
 * after the file was taken: not every store refuses parts of an upload that is over. An hour after
 * the addresses have ended, for who began in time may still be sending.
 */
@Component
class WhenUploadsExpireThenRemoveThem {

  private static final Logger LOG = LoggerFactory.getLogger(WhenUploadsExpireThenRemoveThem.class);

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
    List<Upload> some;
    int removed;
    do {
      some = uploads.unswept();
      removed = 0;
      for (Upload upload : some) {
        removed += tried(upload.incoming(), () -> remove(upload));
      }
    } while (some.size() == UploadTable.MANY && removed > 0);
    for (String file : uploads.leftCopies()) {
      tried(file, () -> dropCopy(file));
    }
  }

  /** One that the store does not let go keeps none of the others. */
  private static int tried(String what, Runnable removal) {
    try {
      removal.run();
      return 1;
    } catch (StoreAway e) {
      LOG.warn("{} could not be removed and will be tried again", what, e);
      return 0;
    }
  }

  private void dropCopy(String file) {
    store.remove(FileAddress.key(file));
    uploads.copied(file);
  }

  private void remove(Upload upload) {
    if (upload.parts() != null) {
      store.abort(upload.incoming(), upload.parts());
    }
    store.remove(upload.incoming());
    uploads.swept(upload.id());
  }
}
