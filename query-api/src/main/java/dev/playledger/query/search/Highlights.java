package dev.playledger.query.search;

import dev.playledger.events.SearchText;
import dev.playledger.events.SearchWords;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Marks in a title or name the words that were looked for, also where they are begun or misspelt,
 * and in scripts without blanks the very signs. The index knows only folded words; what is shown is
 * the text as it is, safe as HTML.
 */
final class Highlights {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’ʼ]+");
  private static final String BEFORE = "<em>";
  private static final String AFTER = "</em>";

  private final List<String> wanted;

  Highlights(String typed) {
    wanted = words(typed);
  }

  /** Nothing when there is nothing to mark. */
  Optional<String> in(String text) {
    StringBuilder html = new StringBuilder();
    int shown = 0;
    boolean marked = false;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      html.append(escaped(text.substring(shown, words.start())));
      String word = marked(words.group());
      marked |= word.contains(BEFORE);
      html.append(word);
      shown = words.end();
    }
    html.append(escaped(text.substring(shown)));
    return marked ? Optional.of(html.toString()) : Optional.empty();
  }

  private String marked(String word) {
    String folded = fold(word);
    if (wanted.stream().anyMatch(it -> isMeant(it, folded))) {
      return BEFORE + escaped(word) + AFTER;
    }
    return word.codePoints().anyMatch(SearchWords::isUnbroken) ? markedSigns(word) : escaped(word);
  }

  /** The longest of what was looked for that is in a run of signs. */
  private String markedSigns(String run) {
    String folded = fold(run);
    String part =
        wanted.stream()
            .filter(it -> it.codePoints().allMatch(SearchWords::isUnbroken) && folded.contains(it))
            .reduce("", (one, other) -> one.length() < other.length() ? other : one);
    if (part.isEmpty()) {
      return escaped(run);
    }
    if (folded.length() != run.length()) {
      return BEFORE + escaped(run) + AFTER;
    }
    int from = folded.indexOf(part);
    int to = from + part.length();
    return escaped(run.substring(0, from))
        + BEFORE
        + escaped(run.substring(from, to))
        + AFTER
        + escaped(run.substring(to));
  }

  private static boolean isMeant(String wanted, String word) {
    if (word.isEmpty() || wanted.codePoints().anyMatch(SearchWords::isUnbroken)) {
      return word.equals(wanted);
    }
    return word.startsWith(wanted) || Misspelling.isOne(wanted, word);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(Highlights::fold)
        .filter(it -> !it.isEmpty())
        .distinct()
        .limit(Typed.MOST_WORDS)
        .toList();
  }

  private static String fold(String word) {
    return SearchText.fold(word).replace("'", "");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
