package dev.playledger.command.upload;

import dev.playledger.files.FileAddress;
import dev.playledger.files.FileSettings;
import dev.playledger.files.SignedUrls;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The addresses by which a file of ours may be named: where it was put, with or without what signs
 * that; {@code …/uploads/42/file}, where its uploader finds it; {@code …/files/…}, where it stays.
 */
@Component
class UploadAddresses {

  private static final Pattern ID = Pattern.compile("([1-9][0-9]{0,17})/file");

  private final FileAddress files;
  private final String store;
  private final String uploads;

  UploadAddresses(FileSettings settings, FileAddress files, SignedUrls signed) {
    this.files = files;
    store = signed.plain("");
    uploads = settings.publicUrl().toString().replaceFirst("/+$", "") + "/uploads/";
  }

  /** A key that holds nothing of what anybody has typed. */
  static String newKey() {
    return "incoming/" + UUID.randomUUID().toString().replace("-", "");
  }

  String of(Upload upload) {
    return uploads + upload.id() + "/file";
  }

  boolean areOurs(String url) {
    return url.startsWith(store) || url.startsWith(uploads) || files.isOurs(url);
  }

  /** The upload that an address of ours names, if there is one. */
  Optional<Upload> find(String url, UploadTable table) {
    String plain = url.split("[?#]", 2)[0];
    if (plain.startsWith(store)) {
      return table.at(plain.substring(store.length()));
    }
    if (plain.startsWith(uploads)) {
      Matcher id = ID.matcher(plain.substring(uploads.length()));
      return id.matches() ? table.find(Long.parseLong(id.group(1))) : Optional.empty();
    }
    return files.name(plain).flatMap(table::of);
  }
}
