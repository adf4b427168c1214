package dev.playledger.query.catalogue;

/** Where a release stands. */
public enum ReleaseStatus {
  DRAFT,
  PENDING,
  APPROVED,
  REJECTED,
  TAKEN_DOWN
}
