package dev.playledger.projections.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A projection of a log in which the last value about a thing is the whole truth about it; a record
 * may hold many.
 */
public abstract class Latest<T> implements Projection {

  /** What a record says; whatever this throws parks it. */
  protected abstract Collection<T> read(ConsumerRecord<byte[], byte[]> record);

  /** What two values are about when only the later one is to stand. */
  protected abstract Object key(T value);

  /** What holds of two values about the same. */
  protected T later(T before, T after) {
    return after;
  }

  /** Makes the rows say so, whatever stood there. */
  protected abstract void set(Collection<T> values);

  @Override
  public Supplier<Outcome> changes(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<Object, T> latest = new LinkedHashMap<>();
    List<T> values = new ArrayList<>();
    List<Parked> parked = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> it : records) {
      try {
        values.addAll(read(it));
      } catch (RuntimeException e) {
        parked.add(new Parked(it, e));
      }
    }
    values.forEach(it -> latest.merge(key(it), it, this::later));
    return () -> {
      set(latest.values());
      return new Outcome(null, parked);
    };
  }
}
