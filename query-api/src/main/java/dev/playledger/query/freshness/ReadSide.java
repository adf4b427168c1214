package dev.playledger.query.freshness;

import org.springframework.stereotype.Component;

/** The read tables as a whole: whether they are there and can be read. */
@Component
public class ReadSide {

  private final ProgressTable progress;

  ReadSide(ProgressTable progress) {
    this.progress = progress;
  }

  public boolean answers() {
    return progress.read().position() >= 0;
  }

  /** Another one after everything that was read of any log. Needs a transaction around it. */
  public String revision() {
    return progress.revision();
  }
}
