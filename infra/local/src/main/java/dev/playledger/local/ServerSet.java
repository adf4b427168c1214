package dev.playledger.local;

import dev.playledger.local.testing.Servers;

/** The four servers, wherever they come from. */
interface ServerSet {

  /** Adds those that have to be started, under the names that the apps need. */
  void addTo(Stack stack);

  /** Where they are; to be asked when they are ready. */
  Servers now();
}
