package dev.playledger.events.streams;

/**
 * How many events met which verdict. An event is seen once ({@code events}) and judged at once, or
 * it waits for its track ({@code waited}) and is judged when it comes back ({@code returned}) or
 * rejected. So {@code events + returned = accepted + doubles + tooShort + waited + those rejected
 * without waiting}. {@code streams} are those of the accepted events.
 */
public record Verdicts(
    long events,
    long accepted,
    long streams,
    long doubles,
    long tooShort,
    long rejected,
    long waited,
    long returned) {

  public static final Verdicts NONE = new Verdicts(0, 0, 0, 0, 0, 0, 0, 0);

  public Verdicts plus(Verdicts other) {
    return new Verdicts(
        events + other.events,
        accepted + other.accepted,
        streams + other.streams,
        doubles + other.doubles,
        tooShort + other.tooShort,
        rejected + other.rejected,
        waited + other.waited,
        returned + other.returned);
  }
}
