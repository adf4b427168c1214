package dev.playledger.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the side that takes wishes and decides. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class CommandApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(CommandApplication.class, arguments);
  }
}
