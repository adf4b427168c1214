package dev.playledger.e2e;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;

/**
 * How a page came that was never seen before.
 *
 * @param bytes that came over the line, packed
 * @param painted after how many milliseconds there was something to see
 * @param shown after how many all of it was there, as the browser was asked
 */
record FirstView(long bytes, long painted, long shown) {

  private static final String SCRIPT =
      """
      () => {
        const came = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        const files = came.filter(it => it.name.includes('/assets/') || it.entryType === 'navigation');
        return {
          bytes: files.reduce((sum, it) => sum + it.transferSize, 0),
          painted: Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
          shown: Math.round(performance.now()),
        };
      }
      """;

  static FirstView of(Page page) {
    Map<?, ?> read = (Map<?, ?>) page.evaluate(SCRIPT);
    return new FirstView(number(read, "bytes"), number(read, "painted"), number(read, "shown"));
  }

  private static long number(Map<?, ?> read, String name) {
    return ((Number) Objects.requireNonNull(read.get(name))).longValue();
  }
}
