package dev.playledger.events.ids;

/** Names the one forest in which all genres stand. */
public enum ForestId implements Id {
  GENRES;

  @Override
  public long value() {
    return 1;
  }

  /** With the type in front, as Axon's store and the {@code ce_subject} header carry it. */
  @Override
  public String toString() {
    return "genres-" + value();
  }
}
