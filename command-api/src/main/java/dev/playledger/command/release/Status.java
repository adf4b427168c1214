package dev.playledger.command.release;

import dev.playledger.command.release.Release.Approved;
import dev.playledger.command.release.Release.Draft;
import dev.playledger.command.release.Release.Pending;
import dev.playledger.command.release.Release.Rejected;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.command.release.Release.TakenDown;

/** The states of a release by the names that clients use. */
enum Status {
  DRAFT,
  PENDING,
  APPROVED,
  REJECTED,
  TAKEN_DOWN;

  static Status of(Standing release) {
    return switch (release) {
      case Draft _ -> DRAFT;
      case Pending _ -> PENDING;
      case Approved _ -> APPROVED;
      case Rejected _ -> REJECTED;
      case TakenDown _ -> TAKEN_DOWN;
    };
  }
}
