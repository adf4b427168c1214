package dev.playledger.events;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

  private SearchText() {}

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
