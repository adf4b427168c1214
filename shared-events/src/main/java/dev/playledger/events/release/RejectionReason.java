package dev.playledger.events.release;

/** Why a release may be refused; what is beside these is {@code OTHER} and told in words. */
public enum RejectionReason {
  /** The audio is damaged, silent, cut off or of poor quality. */
  AUDIO,
  /** The cover is missing, blurred, or shows what it must not. */
  COVER,
  /** Titles, names or credits are wrong, incomplete or misleading. */
  METADATA,
  /** It is not clear that the artist holds the rights. */
  RIGHTS,
  /** It is there already. */
  DUPLICATE,
  /** ISRC or UPC are missing or belong to something else. */
  CODES,
  /** Its content is against the rules. */
  CONTENT,
  /** It is meant to deceive listeners or to draw streams that nobody listens to. */
  FRAUD,
  OTHER
}
