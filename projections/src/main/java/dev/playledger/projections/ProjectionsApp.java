package dev.playledger.projections;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Folds the logs into what can be read. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ProjectionsApp {

  public static void main(String[] arguments) {
    SpringApplication.run(ProjectionsApp.class, arguments);
  }
}
