package dev.playledger.query.search;

/**
 * How many letters of a word may be wrong: one from three letters on, two from six, and none of
 * what is longer than a word or title is. The index reckons by it, and what is shown.
 */
final class Misspelling {

  private static final int ONE = 3;
  private static final int TWO = 6;
  private static final int TOO_LONG = 100;

  private Misspelling() {}

  static int allowed(String typed) {
    int letters = typed.codePointCount(0, typed.length());
    return letters < ONE || letters > TOO_LONG ? 0 : letters < TWO ? 1 : 2;
  }

  static boolean isOne(String typed, String word) {
    int allowed = allowed(typed);
    return allowed > 0
        && Math.abs(typed.length() - word.length()) <= allowed
        && distance(typed, word) <= allowed;
  }

  /** Letters wrong, missing, too many, or two changed about (optimal string alignment). */
  private static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : nearest(steps, one, other, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int nearest(int[][] steps, String one, String other, int i, int j) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int least =
        Math.min(
            Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
    boolean changedAbout =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return changedAbout ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
