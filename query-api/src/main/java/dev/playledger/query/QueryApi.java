package dev.playledger.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that answers questions. */
@SpringBootApplication
public class QueryApi {

  public static void main(String[] args) {
    SpringApplication.run(QueryApi.class, args);
  }
}
