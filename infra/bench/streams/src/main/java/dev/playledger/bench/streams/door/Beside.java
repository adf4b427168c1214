package dev.playledger.bench.streams.door;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors that stand beside {@code POST /streams}, without anything behind them. */
@RestController
class Beside {

  @GetMapping("/health")
  String health() {
    return "{}";
  }

  @PostMapping("/admin/rejections/{id}/retry")
  String retry() {
    return "{}";
  }
}
