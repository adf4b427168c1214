package dev.playledger.command.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes up what nobody guesses. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 30;

  private Secrets() {}

  /** 40 characters that need no quoting anywhere, of 240 random bits. */
  static String madeUp() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
