package dev.playledger.local;

/** One thing the product consists of: a server, an app, the gateway. */
interface Part {

  String name();

  /** What can be done before the parts it needs are ready. */
  default void prepare() {}

  /** Comes back when the part is ready for use; called again after it died. */
  void start() throws Exception;

  void stop();

  /** The process that does the work, for tests that stop, freeze or kill it. */
  default long pid() {
    return ProcessHandle.current().pid();
  }
}
