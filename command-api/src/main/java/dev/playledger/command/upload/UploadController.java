package dev.playledger.command.upload;

import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.upload.Upload.State;
import dev.playledger.door.AnyQuery;
import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.events.ids.AccountId;
import dev.playledger.files.FileAddress;
import dev.playledger.files.SignedUrls;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors of uploads; each is there for who has begun it alone. */
@RestController
class UploadController {

  private static final Duration SIGNED_FOR = Duration.ofMinutes(10);

  /** Of one account, for each that is begun costs a row for a day. */
  private static final int MOST_A_DAY = 1000;

  private final UploadTable uploads;
  private final UploadViews views;
  private final UploadAddresses addresses;
  private final ObjectStore store;
  private final SignedUrls signed;
  private final Keeping keeping;

  UploadController(
      UploadTable uploads,
      UploadViews views,
      UploadAddresses addresses,
      ObjectStore store,
      SignedUrls signed,
      Keeping keeping) {
    this.uploads = uploads;
    this.views = views;
    this.addresses = addresses;
    this.store = store;
    this.signed = signed;
    this.keeping = keeping;
  }

  /** The answer of {@code GET /upload/signed-url}: where to PUT it, and where one finds it then. */
  record Signed(String url, String publicUrl, Instant expiresAt) {}

  /** What it is called and what it is said to be tell nothing, and are not kept. */
  @Operation(
      summary = "Get an address to PUT a file at",
      description = "It holds for ten minutes; name the `publicUrl` then.")
  @ApiResponse(responseCode = "409")
  @GetMapping("/upload/signed-url")
  Signed sign(
      @RequestParam @NotBlank @Size(max = NewUpload.LONGEST_NAME) String filename,
      @RequestParam(defaultValue = "")
          @Pattern(regexp = NewUpload.MEDIA_TYPE, message = NewUpload.NO_MEDIA_TYPE)
          String contentType,
      Caller caller) {
    Upload upload = begun(caller, null);
    return new Signed(
        signed.write(upload.incoming(), SIGNED_FOR),
        addresses.of(upload),
        upload.createdAt().plus(SIGNED_FOR));
  }

  @Operation(
      summary = "Announce a file",
      description = "Up to 16 MB the answer has a `form`, above that `parts` of 16 MB.")
  @ApiResponse(responseCode = "409")
  @PostMapping("/uploads")
  ResponseEntity<UploadView> begin(@Valid @RequestBody NewUpload body, Caller caller) {
    if (body.size() > body.kind().most) {
      throw new BadField("size", "must be at most " + body.kind().most + " for this kind");
    }
    Upload upload = begun(caller, body);
    return ResponseEntity.created(URI.create("/uploads/" + upload.id()))
        .body(views.begun(upload, Objects.requireNonNullElse(body.contentType(), "")));
  }

  private Upload begun(Caller caller, @Nullable NewUpload body) {
    AccountId account = caller.signedIn();
    if (uploads.begun(account) >= MOST_A_DAY) {
      throw new Rejection(
          "too-many-uploads", "You have begun %d uploads within a day".formatted(MOST_A_DAY));
    }
    String key = UploadAddresses.newKey();
    if (body == null) {
      return uploads.insert(new UploadTable.New(account, null, null, null, key, null));
    }
    @Nullable String parts = body.size() > Upload.PART ? store.begin(key) : null;
    return uploads.insert(
        new UploadTable.New(account, body.kind(), body.size(), body.sha256(), key, parts));
  }

  @Operation(
      summary = "Have a file looked at",
      description = "Answers with the `url` to name; asked again it does no harm.")
  @PostMapping("/uploads/{id}/complete")
  UploadView complete(@PathVariable long id, Caller caller) {
    Upload upload = find(id, caller);
    if (upload.kind() == null) {
      throw new Rejection(
          "upload-without-kind", "What is under a signed URL is taken when it is named first");
    }
    return views.view(keeping.keep(upload, upload.kind()));
  }

  @Operation(
      summary = "Show an upload",
      description = "With new addresses for the parts that are not there yet.")
  @GetMapping("/uploads/{id}")
  UploadView one(@PathVariable long id, Caller caller) {
    return views.view(find(id, caller));
  }

  /** Sends its uploader to it; before it was looked at a browser is told to run nothing of it. */
  @Operation(summary = "Go to one's uploaded file")
  @AnyQuery
  @GetMapping("/uploads/{id}/file")
  ResponseEntity<Void> file(@PathVariable long id, HttpMethod method, Caller caller) {
    Upload upload = find(id, caller);
    boolean head = method.equals(HttpMethod.HEAD);
    String url =
        upload.file() == null
            ? signed.download(upload.incoming(), head, "upload-" + id)
            : signed.read(FileAddress.key(upload.file()), head);
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(url)).build();
  }

  @Operation(summary = "Cancel an upload")
  @ApiResponse(responseCode = "409")
  @DeleteMapping("/uploads/{id}")
  ResponseEntity<Void> cancel(@PathVariable long id, Caller caller) {
    Upload upload = find(id, caller);
    if (upload.state() == State.READY) {
      throw new Rejection("upload-complete", "It is complete, and may be named already");
    }
    keeping.discard(upload);
    return ResponseEntity.noContent().build();
  }

  private Upload find(long id, Caller caller) {
    return uploads
        .find(id)
        .filter(it -> caller.is(it.account()) && it.state() != State.GONE)
        .orElseThrow(() -> new NotThere("There is no upload " + id + " of yours"));
  }
}
