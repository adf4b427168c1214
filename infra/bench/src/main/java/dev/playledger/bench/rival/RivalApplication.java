package dev.playledger.bench.rival;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The rival, with as many releases and tracks as the bench makes in Playledger. */
@SpringBootApplication
public class RivalApplication {

  public static void main(String[] args) {
    SpringApplication.run(RivalApplication.class, args);
  }

  @Bean
  SmartInitializingSingleton catalogue(
      Releases releases,
      Tracks tracks,
      @Value("${releases}") int count,
      @Value("${tracks}") int each) {
    return () -> {
      for (int i = 1; i <= count; i++) {
        Release release = releases.save(new Release("Night " + i));
        List<Track> made = new ArrayList<>();
        for (int place = 1; place <= each; place++) {
          made.add(new Track(release, place, "Neon " + place));
        }
        tracks.saveAll(made);
      }
    };
  }
}
