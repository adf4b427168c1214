package dev.playledger.events;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@link SearchText} cut into what can be looked for, the same when it is written to the index and
 * when it is asked for. Whatever is changed here needs another index: raise {@code words} in its
 * definition.
 */
public final class SearchWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Signs that some write for the letters they look like. */
  private static final Pattern LIKE_S = Pattern.compile("(?<=\\p{L})\\$|\\$(?=\\p{L})");

  private static final Pattern LIKE_I = Pattern.compile("(?<=\\p{L})!(?=\\p{L})");

  /** Scripts that leave no blank between words. */
  private static final Set<Character.UnicodeScript> UNBROKEN =
      EnumSet.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL,
          Character.UnicodeScript.BOPOMOFO,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private static final int PROLONGED = 'ー';

  private SearchWords() {}

  /**
   * The folded words of a text. Where a script leaves no blanks, each sign with the one behind it,
   * and the last one alone: so a part of such a text is found by the beginnings of its words, as
   * any other is.
   */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    WORD.matcher(spelled(text).replace("'", ""))
        .results()
        .forEach(it -> addParts(words, it.group().codePoints().toArray()));
    return words;
  }

  /** All letters and digits of a text without what is between them; signs, when it has none. */
  public static String whole(String text) {
    String folded = spelled(text);
    String letters =
        WORD.matcher(folded).results().map(MatchResult::group).collect(Collectors.joining());
    return letters.isEmpty() ? folded.replaceAll("\\s", "") : letters;
  }

  /** Whether the sign is of a script that leaves no blanks. */
  public static boolean isUnbroken(int sign) {
    return sign == PROLONGED || UNBROKEN.contains(Character.UnicodeScript.of(sign));
  }

  private static String spelled(String text) {
    return LIKE_I.matcher(LIKE_S.matcher(SearchText.fold(text)).replaceAll("s")).replaceAll("i");
  }

  private static void addParts(List<String> words, int[] signs) {
    int i = 0;
    while (i < signs.length) {
      int end = i + 1;
      if (isUnbroken(signs[i])) {
        end = end < signs.length && isUnbroken(signs[end]) ? end + 1 : end;
        words.add(new String(signs, i, end - i));
        i++;
      } else {
        while (end < signs.length && !isUnbroken(signs[end])) {
          end++;
        }
        words.add(new String(signs, i, end - i));
        i = end;
      }
    }
  }
}
