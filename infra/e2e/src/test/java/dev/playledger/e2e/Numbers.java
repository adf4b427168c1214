package dev.playledger.e2e;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers on a page, as they stand there for somebody in Britain. */
record Numbers(Page page) {

  private static final DecimalFormatSymbols SIGNS = DecimalFormatSymbols.getInstance(Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final int MICROS_A_STREAM = 10_000;

  private static final String OWN =
      """
      const own = it => [...it.childNodes].filter(one => one.nodeType === 3).map(one => one.data).join('').trim();
      const labelled = (tag, label) => [...document.querySelectorAll(tag)].find(it => it.label === label);
      """;

  static String count(long streams) {
    return new DecimalFormat("#,##0", SIGNS).format(streams);
  }

  /** What so many streams accrue. */
  static String money(long streams) {
    return new DecimalFormat("#,##0.00####", SIGNS).format(earned(streams));
  }

  static BigDecimal earned(long streams) {
    return BigDecimal.valueOf(Math.multiplyExact(streams, MICROS_A_STREAM), 6);
  }

  static String month(YearMonth month) {
    return month.format(MONTH);
  }

  /** The rows of a table of royalties by month. */
  static List<List<String>> byMonth(Tally all) {
    return all.months().entrySet().stream()
        .map(it -> List.of(month(it.getKey()), money(it.getValue())))
        .toList();
  }

  /** The large ones, by their names. */
  @SuppressWarnings("unchecked")
  Map<String, String> large() {
    return (Map<String, String>)
        read(
            "",
            "return Object.fromEntries([...document.querySelectorAll('.stat')]"
                + ".map(it => [it.querySelector('dt').textContent.trim(), own(it.querySelector('dd'))]))");
  }

  /** The names and numbers of bars, all of them, in their order. */
  List<List<String>> bars(String label) {
    return lists(
        read(
            label,
            """
            const bars = labelled('pl-bars', label);
            [...bars.querySelectorAll('button')].find(it => it.textContent.startsWith('All'))?.click();
            return bars.updateComplete.then(() => [...bars.querySelectorAll('li')]
              .map(it => [it.firstElementChild.textContent.trim(), own(it.querySelector('.value'))]));
            """));
  }

  /** The cells of a table, without its headings. */
  List<List<String>> table(String label) {
    return lists(
        read(
            label,
            """
            return [...labelled('pl-table', label).querySelectorAll('tbody tr')]
              .map(row => [...row.cells].map(it => it.querySelector('a')?.textContent.trim() ?? own(it)));
            """));
  }

  /** The table behind the chart, with its headings. */
  List<List<String>> behindTheChart() {
    return lists(
        read(
            "",
            "return [...document.querySelectorAll('pl-chart tr')]"
                + ".map(row => [...row.cells].map(it => it.textContent.trim()))"));
  }

  private Object read(String label, String how) {
    return page.evaluate("async label => {" + OWN + how + "}", label);
  }

  @SuppressWarnings("unchecked")
  private static List<List<String>> lists(Object read) {
    return (List<List<String>>) read;
  }
}
