package dev.playledger.ingest.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The intervals of a producer's numbers below the highest one, in pages, so that a change moves and
 * writes little.
 */
final class Gaps {

  private final List<Page> pages = new ArrayList<>(1);
  private final List<Integer> emptied = new ArrayList<>();
  private int count;
  private long closedFrom = Long.MAX_VALUE;
  private long closedTo;

  /** How many, which is how many gaps there are below the highest interval. */
  int count() {
    return count;
  }

  /** From here to {@link #closedTo} it is forgotten which numbers were seen. */
  long closedFrom() {
    return closedFrom;
  }

  /** The first number above those forgotten. */
  long closedTo() {
    return closedTo;
  }

  boolean isNothing() {
    return count == 0 && closedTo == 0;
  }

  boolean isClosed(long number) {
    return closedFrom <= number && number < closedTo;
  }

  void close(long from, long to) {
    closedFrom = Math.min(closedFrom, from);
    closedTo = Math.max(closedTo, to);
  }

  boolean has(long number) {
    if (count == 0) {
      return false;
    }
    Page page = pages.get(page(number));
    int at = page.find(number);
    return at >= 0 && number <= page.to(at);
  }

  /** Adds one that none has. */
  void add(long number) {
    int page = count == 0 ? 0 : page(number);
    int at = count == 0 ? -1 : pages.get(page).find(number);
    boolean below = at >= 0 && pages.get(page).to(at) == number - 1;
    boolean inPage = count > 0 && at + 1 < pages.get(page).size();
    int nextPage = inPage ? page : page + 1;
    int next = inPage ? at + 1 : 0;
    boolean above = nextPage < pages.size() && pages.get(nextPage).from(next) == number + 1;
    if (below && above) {
      pages.get(page).end(at, pages.get(nextPage).to(next));
      remove(nextPage, next);
    } else if (below) {
      pages.get(page).end(at, number);
    } else if (above) {
      pages.get(nextPage).begin(next, number);
    } else {
      insert(page, at + 1, number, number);
    }
  }

  /** Adds an interval above all others. */
  void append(long from, long to) {
    int last = Math.max(0, pages.size() - 1);
    insert(last, pages.isEmpty() ? 0 : pages.get(last).size(), from, to);
  }

  boolean endsWith(long number) {
    return count > 0 && pages.getLast().to(pages.getLast().size() - 1) == number;
  }

  /** Takes the highest interval away and tells where it began. */
  long takeLast() {
    Page last = pages.getLast();
    long from = last.from(last.size() - 1);
    remove(pages.size() - 1, last.size() - 1);
    return from;
  }

  long firstFrom() {
    return pages.getFirst().from(0);
  }

  /** Takes the lowest interval away and tells where it ended. */
  long takeFirst() {
    long to = pages.getFirst().to(0);
    remove(0, 0);
    return to;
  }

  /** Lets the lowest interval begin further down. */
  void beginAt(long number) {
    pages.getFirst().begin(0, number);
  }

  private void insert(int page, int at, long from, long to) {
    count++;
    if (pages.isEmpty()) {
      pages.add(new Page(freeId()));
    } else if (pages.get(page).size() == Page.MOST) {
      boolean isEnd = page == pages.size() - 1 && at == Page.MOST;
      Page upper = isEnd ? new Page(freeId()) : pages.get(page).split(freeId());
      pages.add(page + 1, upper);
      int lower = pages.get(page).size();
      if (isEnd || at > lower) {
        upper.insert(at - lower, from, to);
        return;
      }
    }
    pages.get(page).insert(at, from, to);
  }

  private int freeId() {
    return 1 + pages.stream().mapToInt(it -> it.id).max().orElse(-1);
  }

  private void remove(int page, int at) {
    count--;
    pages.get(page).remove(at);
    if (pages.get(page).size() == 0) {
      emptied.add(pages.remove(page).id);
    }
  }

  /** The page where the number stands if any. */
  private int page(long number) {
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pages.get(middle).from(0) <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  void load(Page page) {
    pages.add(page);
    count += page.size();
  }

  void loaded() {
    pages.sort(Comparator.comparingLong(it -> it.from(0)));
  }

  /** Hands over what has changed: first the ids of pages that are no more, then pages. */
  void write(IntConsumer gone, Consumer<Page> changed) {
    emptied.forEach(gone::accept);
    emptied.clear();
    for (Page page : pages) {
      if (page.changed) {
        page.changed = false;
        changed.accept(page);
      }
    }
  }
}
