package dev.playledger.ingest.wiring;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.Topics;
import dev.playledger.ingest.count.CountSettings;
import dev.playledger.ingest.count.CountTopology;
import dev.playledger.ingest.judge.Bundles;
import dev.playledger.ingest.judge.JudgeSettings;
import dev.playledger.ingest.judge.JudgeTopology;
import dev.playledger.ingest.run.Applications;
import dev.playledger.ingest.run.IngestSettings;
import dev.playledger.ingest.run.StreamsApp;
import dev.playledger.ingest.waiting.WaitingSettings;
import dev.playledger.ingest.waiting.WaitingTopology;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three applications: they judge, keep what must wait, and count. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  CountSettings.class,
  IngestSettings.class,
  JudgeSettings.class,
  WaitingSettings.class
})
class StreamsConfiguration {

  @Bean
  Applications applications(
      Topics topics, Admin admin, KafkaSettings kafka, IngestSettings settings) {
    return new Applications(topics, admin, kafka, settings);
  }

  @Bean
  StreamsApp judge(Applications applications, Topics topics, JudgeSettings settings) {
    return applications.app(
        topics.named("judge"),
        "judge",
        Bundles.settings(topics.streamEvents()),
        it -> JudgeTopology.of(topics, settings, it));
  }

  @Bean
  StreamsApp waiting(Applications applications, Topics topics, WaitingSettings settings) {
    return applications.app(
        topics.named("waiting"), "waiting", it -> WaitingTopology.of(topics, settings, it));
  }

  @Bean
  StreamsApp count(Applications applications, Topics topics, CountSettings settings) {
    return applications.app(
        topics.counted("count"), "count", it -> CountTopology.of(topics, settings, it));
  }
}
