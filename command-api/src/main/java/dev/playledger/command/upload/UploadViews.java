package dev.playledger.command.upload;

import dev.playledger.command.upload.Upload.State;
import dev.playledger.command.upload.UploadView.PartView;
import dev.playledger.files.SignedUrls;
import dev.playledger.files.SignedUrls.Form;
import io.minio.messages.Part;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows uploads to who has begun them. */
@Component
class UploadViews {

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final ObjectStore store;
  private final SignedUrls signed;
  private final UploadAddresses addresses;
  private final InstantSource clock;

  UploadViews(
      ObjectStore store, SignedUrls signed, UploadAddresses addresses, InstantSource clock) {
    this.store = store;
    this.signed = signed;
    this.addresses = addresses;
    this.clock = clock;
  }

  UploadView begun(Upload upload, String contentType) {
    if (upload.parts() != null) {
      return view(upload, null, parts(upload, List.of()));
    }
    long size = upload.size() == null ? 0 : upload.size();
    return view(upload, signed.form(upload.incoming(), left(upload), size, contentType), null);
  }

  /** With the parts that are there, and where those go that are not. */
  UploadView view(Upload upload) {
    @Nullable String inParts = upload.state() == State.OPEN ? upload.parts() : null;
    return view(
        upload,
        null,
        inParts == null ? null : parts(upload, store.parts(upload.incoming(), inParts)));
  }

  private UploadView view(Upload upload, @Nullable Form form, @Nullable List<PartView> parts) {
    return new UploadView(
        upload.id(),
        upload.kind(),
        upload.size(),
        upload.state(),
        addresses.of(upload),
        upload.contentType(),
        upload.state() == State.OPEN ? upload.expiresAt() : null,
        form,
        parts);
  }

  private List<PartView> parts(Upload upload, List<Part> there) {
    Set<Integer> whole =
        there.stream()
            .filter(it -> it.partSize() == upload.sizeOfPart(it.partNumber()))
            .map(Part::partNumber)
            .collect(Collectors.toSet());
    return IntStream.rangeClosed(1, upload.numberOfParts())
        .mapToObj(number -> part(upload, number, whole.contains(number)))
        .toList();
  }

  private PartView part(Upload upload, int number, boolean there) {
    @Nullable String url =
        there || upload.parts() == null
            ? null
            : signed.part(upload.incoming(), upload.parts(), number, left(upload));
    return new PartView(number, upload.sizeOfPart(number), there, url);
  }

  private Duration left(Upload upload) {
    Duration left = Duration.between(clock.instant(), upload.expiresAt());
    return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
  }
}
