package dev.playledger.command.wiring;

import dev.playledger.command.log.AggregateModule;
import dev.playledger.command.log.Answers;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Consequence;
import dev.playledger.command.log.EventLog;
import dev.playledger.command.log.EventSerializer;
import dev.playledger.command.log.EventStorage;
import dev.playledger.command.log.KeepsAnswers;
import dev.playledger.command.log.Wish;
import dev.playledger.events.DomainEvent;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon, put together by its own configurer with every part named: its auto-configuration falls back
 * in silence to buses without a store or a store without transactions.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

  @Bean
  TransactionManager transactions(PlatformTransactionManager transactions) {
    return new Transactions(new SpringTransactionManager(transactions));
  }

  @Bean
  EventStore eventStore(
      DataSource database, TransactionManager transactions, List<Consequence> consequences) {
    EventSerializer serializer = new EventSerializer();
    JdbcEventStorageEngine.Builder engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(
                new UnitOfWorkAwareConnectionProviderWrapper(
                    new SpringDataSourceConnectionProvider(database)))
            .transactionManager(transactions)
            .persistenceExceptionResolver(LostRace::in)
            .schema(schema())
            .snapshotSerializer(serializer)
            .eventSerializer(serializer);
    EventStore store = EmbeddedEventStore.builder().storageEngine(new EventStorage(engine)).build();
    store.subscribe(events -> events.forEach(event -> follow(event, consequences)));
    return store;
  }

  @Bean
  EventLog eventLog(JdbcClient db) {
    return new EventLog(db);
  }

  @Bean
  Answers answers(JdbcClient db, JsonMapper json) {
    return new Answers(db, json);
  }

  @Bean
  CommandBus commandBus(TransactionManager transactions, Answers answers, EventLog log) {
    SimpleCommandBus bus = SimpleCommandBus.builder().transactionManager(transactions).build();
    // Axon's configurer gives its correlation data to a bus of its own only.
    bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation()));
    bus.registerHandlerInterceptor(new KeepsAnswers(answers, log));
    return bus;
  }

  @Bean(initMethod = "start", destroyMethod = "shutdown")
  org.axonframework.config.Configuration axon(
      CommandBus bus,
      EventStore store,
      TransactionManager transactions,
      List<AggregateModule> modules) {
    Configurer axon =
        DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer(_ -> new EventSerializer())
            .configureTransactionManager(_ -> transactions)
            .configureEventStore(_ -> store)
            .configureCommandBus(_ -> bus);
    modules.forEach(it -> it.configure(axon));
    return axon.buildConfiguration();
  }

  @Bean
  CommandGateway commandGateway(CommandBus bus) {
    return DefaultCommandGateway.builder().commandBus(bus).build();
  }

  @Bean
  Commands commands(
      CommandBus bus,
      Answers answers,
      EventLog log,
      JsonMapper json,
      @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
    return new Commands(bus, answers, log, json, connections);
  }

  private static List<CorrelationDataProvider> correlation() {
    return List.of(
        new SimpleCorrelationDataProvider(Wish.ACTOR, Wish.CORRELATION),
        message -> Map.of(Wish.CAUSATION, message.getIdentifier()));
  }

  private static void follow(EventMessage<?> event, List<Consequence> consequences) {
    consequences.forEach(it -> it.on((DomainEvent) event.getPayload()));
  }

  private static EventSchema schema() {
    return EventSchema.builder()
        .eventTable("domain_event_entry")
        .snapshotTable("snapshot_event_entry")
        .globalIndexColumn("global_index")
        .eventIdentifierColumn("event_identifier")
        .aggregateIdentifierColumn("aggregate_identifier")
        .sequenceNumberColumn("sequence_number")
        .timestampColumn("time_stamp")
        .payloadTypeColumn("payload_type")
        .payloadRevisionColumn("payload_revision")
        .metaDataColumn("meta_data")
        .build();
  }
}
