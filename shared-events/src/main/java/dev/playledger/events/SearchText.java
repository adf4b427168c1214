package dev.playledger.events;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text as it is compared in a search: without accents, case and compatibility forms, the same when
 * it is written to the index and when it is asked for. Marks that make another letter, as in
 * Japanese or Hindi, stay.
 */
public final class SearchText {

  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF"
              + "\\u0591-\\u05C7\\u064B-\\u065F\\u0670]+");

  /** Letters that Unicode does not take apart, and the signs that keyboards confuse. */
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('ø', "o"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ł', "l"),
          Map.entry('ħ', "h"),
          Map.entry('ŧ', "t"),
          Map.entry('ŋ', "n"),
          Map.entry('ı', "i"),
          Map.entry('ς', "σ"),
          Map.entry('‘', "'"),
          Map.entry('’', "'"),
          Map.entry('ʼ', "'"));

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

  private SearchText() {}

  /**
   * The folded words of a text. Where a script leaves no blanks, each sign with the one behind it,
   * and the last one alone: so a part of such a text is found by the beginnings of its words, as
   * any other is.
   */
  public static List<String> words(String text) {
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
        WORD.matcher(folded).results().map(it -> it.group()).collect(Collectors.joining());
    return letters.isEmpty() ? folded.replaceAll("\\s", "") : letters;
  }

  /** Whether the sign is of a script that leaves no blanks. */
  public static boolean isUnbroken(int sign) {
    return sign == PROLONGED || UNBROKEN.contains(Character.UnicodeScript.of(sign));
  }

  private static String spelled(String text) {
    return LIKE_I.matcher(LIKE_S.matcher(fold(text)).replaceAll("s")).replaceAll("i");
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

  public static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = ACCENTS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(replaced(bare), Normalizer.Form.NFC);
  }

  private static String replaced(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      @Nullable String letters = LETTERS.get(text.charAt(i));
      if (letters == null) {
        folded.append(text.charAt(i));
      } else {
        folded.append(letters);
      }
    }
    return folded.toString();
  }
}
