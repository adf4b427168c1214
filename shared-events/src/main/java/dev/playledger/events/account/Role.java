package dev.playledger.events.account;

/** What an account may be, from the lowest to the highest. */
public enum Role {
  LISTENER,
  ARTIST,
  SERVICE,
  AUDITOR,
  ADMIN
}
