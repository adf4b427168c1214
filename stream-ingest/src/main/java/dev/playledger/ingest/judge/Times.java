package dev.playledger.ingest.judge;

import static dev.playledger.ingest.judge.Ascii.NONE;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * The times when events occurred, like {@code 2026-08-01T12:00:00.123Z}. It keeps the last date,
 * for most events are of one day.
 */
final class Times {

  private static final long DATE = Ascii.word("0000-00-");
  private static final long TIME = Ascii.word("T00:00:0");
  private static final int FIRST_YEAR = 2000;
  private static final int SHORTEST = "2026-08-01T12:00:00Z".length();
  private static final int MAX_FRACTION = 9;

  private final Ascii line;
  private long lastMonth;
  private int lastDay;
  private int lastEpochDay;

  /** The second after the time last read. */
  long secondAfter;

  Times(Ascii line) {
    this.line = line;
  }

  /**
   * The epoch day of the time at which begins here in a text so long, when it is one since 2000.
   */
  int day(int at, int length) {
    if (!isWhole(at, length)) {
      return NONE;
    }
    int second = second(at + 10);
    int day = date(at);
    secondAfter = day * 86_400L + second + 1;
    return second == NONE ? NONE : day;
  }

  /** Whether what comes behind the minutes is as it should be. */
  private boolean isWhole(int at, int length) {
    if (length < SHORTEST || line.at(at + length - 1) != 'Z') {
      return false;
    }
    int fraction = length - SHORTEST - 1;
    return fraction == NONE
        || (fraction > 0
            && fraction <= MAX_FRACTION
            && line.at(at + SHORTEST - 1) == '.'
            && line.digits(at + SHORTEST) == fraction);
  }

  private int second(int at) {
    long time = line.eight(at);
    int unit = line.at(at + 8) - '0';
    if (!Ascii.isLike(TIME, time) || unit < 0 || unit > 9) {
      return NONE;
    }
    int hour = two(time >>> 8);
    int minute = two(time >>> 32);
    int second = (int) (time >>> 56) * 10 + unit - '0' * 10;
    return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : NONE;
  }

  private int date(int at) {
    long month = line.eight(at);
    int day = line.at(at + 8) << 8 | line.at(at + 9);
    if (month != lastMonth || day != lastDay) {
      int epochDay = epochDay(month, line.at(at + 8) - '0', line.at(at + 9) - '0');
      if (epochDay == NONE) {
        return NONE;
      }
      lastMonth = month;
      lastDay = day;
      lastEpochDay = epochDay;
    }
    return lastEpochDay;
  }

  private static int epochDay(long date, int tens, int units) {
    int year = two(date) * 100 + two(date >>> 16);
    int month = two(date >>> 40);
    int day = tens * 10 + units;
    boolean good = Ascii.isLike(DATE, date) && tens >= 0 && tens <= 3 && units >= 0 && units <= 9;
    if (!good || year < FIRST_YEAR || month < 1 || month > 12 || day < 1) {
      return NONE;
    }
    return day <= Month.of(month).length(Year.isLeap(year))
        ? (int) LocalDate.of(year, month, day).toEpochDay()
        : NONE;
  }

  private static int two(long digits) {
    return (int) (digits & 0xf) * 10 + (int) (digits >>> 8 & 0xf);
  }
}
