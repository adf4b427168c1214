package dev.playledger.query.health;

/** Whether this part can answer, and how its own parts are; only the database is vital. */
record Health(Status status, Parts parts) {

  /** Up or down. */
  enum Status {
    UP,
    DOWN
  }

  /** What this part reads from. */
  record Parts(Status database, Status search) {}

  static Health of(Status database, Status search) {
    return new Health(database, new Parts(database, search));
  }
}
