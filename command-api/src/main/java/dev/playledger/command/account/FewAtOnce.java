package dev.playledger.command.account;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Makes and checks as many hashes at once as there are processors: each takes 16 MB and all of one
 * processor, so that more at once would only take the memory.
 */
public final class FewAtOnce implements PasswordEncoder {

  private final PasswordEncoder hashes;
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

  public FewAtOnce(PasswordEncoder hashes) {
    this.hashes = hashes;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    places.acquireUninterruptibly();
    try {
      return hashes.encode(password);
    } finally {
      places.release();
    }
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    places.acquireUninterruptibly();
    try {
      return hashes.matches(password, hash);
    } finally {
      places.release();
    }
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return hashes.upgradeEncoding(hash);
  }
}
