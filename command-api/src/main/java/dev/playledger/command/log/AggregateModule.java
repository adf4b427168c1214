package dev.playledger.command.log;

import java.util.function.Function;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.snapshotting.RevisionSnapshotFilter;

/** What a feature tells Axon about its aggregates and handlers. */
public interface AggregateModule {

  void configure(Configurer axon);

  /** An aggregate with snapshots (kept by its {@code @Revision}) and a bounded cache of its own. */
  static <A> AggregateConfigurer<A> aggregate(Class<A> type, StoreSettings settings) {
    Function<org.axonframework.config.Configuration, Cache> cache =
        _ -> new AggregateCache(settings.cache());
    return AggregateConfigurer.defaultConfiguration(type)
        .configureCache(cache)
        .configureSnapshotTrigger(it ->
            new EventCountSnapshotTriggerDefinition(it.snapshotter(), settings.snapshotEvery()))
        .configureSnapshotFilter(
            _ -> RevisionSnapshotFilter.builder().type(type).revision(revision(type)).build());
  }

  private static String revision(Class<?> type) {
    return type.getAnnotation(org.axonframework.serialization.Revision.class).value();
  }
}
