package dev.playledger.command.upload;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.upload.Upload.State;
import dev.playledger.door.Caller;
import dev.playledger.events.ids.Id;
import dev.playledger.files.FileAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what a release or track names of our store, before it is named in an event. */
@Component
public class StoredFiles {

  private final UploadTable uploads;
  private final UploadAddresses addresses;
  private final FileAddress files;
  private final Keeping keeping;

  StoredFiles(UploadTable uploads, UploadAddresses addresses, FileAddress files, Keeping keeping) {
    this.uploads = uploads;
    this.addresses = addresses;
    this.files = files;
    this.keeping = keeping;
  }

  /** For what somebody wishes of a release or track. */
  public Naming by(Caller caller, Id thing) {
    return new Naming(caller, thing);
  }

  /** One wish, in which fields may name files. */
  public final class Naming {

    private final Caller caller;
    private final Id thing;

    private Naming(Caller caller, Id thing) {
      this.caller = caller;
      this.thing = thing;
    }

    /**
     * The address that the field is to have. One of elsewhere is a text like any other.
     *
     * @throws Forbidden when it names a file of our store that is not the caller's own upload
     * @throws WrongField when the file is not there, or not of that kind
     */
    public @Nullable String take(String field, @Nullable String url, Kind kind) {
      if (url == null || !addresses.areOurs(url)) {
        return url;
      }
      Upload upload = addresses.find(url, uploads).orElseThrow(() -> notYours(field));
      String file = upload.file();
      boolean known = file != null && uploads.isUsed(file, thing.toString());
      if (!known && !caller.is(upload.account())) {
        throw notYours(field);
      }
      String kept = kept(field, upload, kind);
      uploads.use(kept, thing.toString());
      return files.of(kept);
    }

    /** The same for a field of a PATCH. */
    @SuppressWarnings("OptionalAssignedToNull") // a field that stays as it is
    public @Nullable Optional<String> take(
        String field, @Nullable Optional<String> url, Kind kind) {
      return url == null ? null : Optional.ofNullable(take(field, url.orElse(null), kind));
    }
  }

  private String kept(String field, Upload upload, Kind kind) {
    if (upload.state() == State.GONE) {
      throw new WrongField(field, "names an upload that was refused or cancelled");
    }
    if (upload.kind() != null && upload.kind() != kind) {
      throw new WrongField(
          field, "names a file of the kind %s, not %s".formatted(upload.kind(), kind));
    }
    try {
      Upload ready = keeping.keep(upload, kind);
      if (ready.kind() != kind || ready.file() == null) {
        throw new WrongField(field, "names a file of the kind %s".formatted(ready.kind()));
      }
      return ready.file();
    } catch (Rejection refused) {
      throw new WrongField(field, "names a file that cannot be taken. " + refused.detail());
    }
  }

  private static Forbidden notYours(String field) {
    return new Forbidden("The " + field + " is in our store, and is not your upload");
  }
}
