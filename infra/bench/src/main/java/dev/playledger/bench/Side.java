package dev.playledger.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** One of the two that are measured. */
interface Side extends AutoCloseable {

  Service service();

  /** Empty where nobody signs in. */
  String token();

  /** The ids of the tracks that may be played. */
  List<Long> tracks();

  /** Returns when it has no work left over from what was sent. */
  void settle() throws IOException, InterruptedException;

  /** What is wrong with its books after that many streams; empty when nothing is. */
  List<String> errors(long streams) throws IOException, InterruptedException, SQLException;

  @Override
  void close() throws SQLException;
}
