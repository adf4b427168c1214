package dev.playledger.query.wiring;

import dev.playledger.files.FileAddress;
import dev.playledger.files.FileSettings;
import dev.playledger.files.SignedUrls;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are. */
@Configuration
@EnableConfigurationProperties(FileSettings.class)
class FileWiring {

  @Bean
  FileAddress fileAddress(FileSettings settings) {
    return new FileAddress(settings.publicUrl());
  }

  @Bean
  SignedUrls signedUrls(FileSettings settings) {
    return new SignedUrls(settings.s3());
  }
}
