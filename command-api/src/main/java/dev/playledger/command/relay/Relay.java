package dev.playledger.command.relay;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.Topics;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the relay's one thread for as long as the application runs. */
@Component
@EnableConfigurationProperties({RelaySettings.class, KafkaSettings.class})
class Relay implements SmartLifecycle, RelayStatus {

  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final RelaySettings settings;
  private final Database database;
  private final Log log;
  private volatile Optional<Shift> shift = Optional.empty();
  private volatile Standing last = Standing.STOPPED;

  @Autowired
  Relay(
      RelaySettings settings, KafkaSettings kafka, Topics topics, JdbcConnectionDetails database) {
    this(
        settings,
        Database.of(database),
        new Log(topics, kafka.client(), settings.transactionTimeout()));
  }

  Relay(RelaySettings settings, Database database, Log log) {
    this.settings = settings;
    this.database = database;
    this.log = log;
  }

  @Override
  public synchronized void start() {
    if (!isRunning()) {
      Shift next = new Shift(settings, database, log);
      next.start();
      shift = Optional.of(next);
    }
  }

  @Override
  public synchronized void stop() {
    shift.ifPresent(it -> {
      it.stop(GOODBYE);
      last = it.standing().stopped();
    });
    shift = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return shift.isPresent();
  }

  @Override
  public boolean isAutoStartup() {
    return settings.enabled();
  }

  /** Before the web server starts, and after it has stopped. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public String state() {
    return standing().state();
  }

  @Override
  public long position() {
    return standing().position();
  }

  @Override
  public long lag() {
    return standing().lag();
  }

  @Override
  public Optional<String> trouble() {
    return standing().trouble().map(Standing.Trouble::toString);
  }

  private Standing standing() {
    return shift.map(Shift::standing).orElse(last);
  }
}
