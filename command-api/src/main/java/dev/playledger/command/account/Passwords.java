package dev.playledger.command.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.playledger.door.BadField;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken, and their hashes: long ones of any characters, but none that is among
 * the first to be guessed (NIST SP 800-63B-4, 3.1.1.2). zxcvbn brings the lists of common passwords
 * and words, and sees through repetitions, rows of keys and swapped letters.
 */
@Component
class Passwords {

  /** What is guessed within so many tries falls to an attacker even against a limit. */
  private static final double FIRST_GUESSES = 1e6;

  /** The time for guessing grows faster than the text. */
  private static final int LOOKED_AT = 100;

  private final PasswordEncoder encoder;
  private final PasswordSettings settings;
  private final Zxcvbn guesses = new Zxcvbn();
  private final String hashOfNobody;

  Passwords(PasswordEncoder encoder, PasswordSettings settings) {
    this.encoder = encoder;
    this.settings = settings;
    hashOfNobody = encoded("nobody");
  }

  /**
   * The hash of a new password.
   *
   * @param field of the request, to be named when it is refused
   * @param profile of the account, whose words are guessed first
   * @throws BadField when it is too short, too long or too common
   */
  String hash(String field, String password, Profile profile) {
    int length = password.codePointCount(0, password.length());
    if (length < settings.min() || length > settings.max()) {
      throw new BadField(
          field, "must have %d to %d characters".formatted(settings.min(), settings.max()));
    }
    if (isGuessedFirst(password, profile)) {
      throw new BadField(
          field, "is one of the most common or too easy to guess: take a few random words");
    }
    return encoded(password);
  }

  private boolean isGuessedFirst(String password, Profile profile) {
    String looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
    @Nullable String email = profile.email();
    List<String> own =
        email == null
            ? List.of("playledger", profile.name())
            : List.of("playledger", profile.name(), email, email.split("@", 2)[0]);
    return guesses.measure(looked, own).getGuesses() < FIRST_GUESSES;
  }

  /** The hash of a secret that was made up here. */
  String encoded(String secret) {
    return String.valueOf(encoder.encode(normal(secret)));
  }

  /**
   * Whether it is the password of that hash; that of nobody costs as much time. Hashes from
   * elsewhere may be of the characters as they were typed.
   */
  boolean matches(String password, Optional<String> hash) {
    String any = hash.orElse(hashOfNobody);
    String normal = normal(password);
    boolean right =
        encoder.matches(normal, any)
            || (!normal.equals(password) && encoder.matches(password, any));
    return right && hash.isPresent();
  }

  /** Another hash of a password that matched, when the one it has is of an old kind. */
  Optional<String> upgraded(String password, String hash) {
    return encoder.upgradeEncoding(hash) ? Optional.of(encoded(password)) : Optional.empty();
  }

  /** However the characters were typed. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
