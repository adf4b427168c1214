package dev.playledger.command.release;

import dev.playledger.command.rejection.Rejection;

/** What has to be there for a release to be approved. */
final class Needs {

  private Needs() {}

  static void ofApproval(Sheet sheet, boolean complete) {
    need(
        !sheet.tracks().isEmpty(),
        "release-has-no-tracks",
        "A release needs at least one track to be approved");
    need(
        sheet.tracks().stream().anyMatch(Track::hasAudio),
        "release-has-no-audio",
        "A release needs at least one track with audio to be approved");
    need(
        sheet.showing().flag() == null
            && sheet.tracks().stream().allMatch(it -> it.showing().flag() == null),
        "release-is-flagged",
        "A release is approved when the flags of it and its tracks are off");
    if (complete) {
      ofDelivery(sheet);
    }
  }

  private static void ofDelivery(Sheet sheet) {
    need(
        sheet.details().coverUrl() != null,
        "release-has-no-cover",
        "A release needs a cover to be approved");
    need(
        sheet.details().upc() != null,
        "release-has-no-upc",
        "A release needs a UPC to be approved");
    need(
        sheet.tracks().stream().allMatch(it -> it.details().isrc() != null),
        "track-has-no-isrc",
        "Every track of a release needs an ISRC for it to be approved");
  }

  private static void need(boolean there, String code, String message) {
    if (!there) {
      throw new Rejection(code, message);
    }
  }
}
