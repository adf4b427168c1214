package dev.playledger.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** PostgreSQL, from the binaries that come as a library. */
final class Postgres {

  static final String USER = "postgres";

  /** Whatever the processes die of, their writes live on in the system's memory. */
  private static final List<String> UNSAFE_FROM_POWER_CUTS =
      List.of("-c", "fsync=off", "-c", "full_page_writes=off");

  /** Else whoever connects computes for longer than most ask. */
  private static final List<String> QUICK_TO_SIGN_IN = List.of("--set=scram_iterations=1");

  private final Host host;
  private final Path data;
  private final String password;
  private final int port;
  private final boolean light;

  Postgres(Host host, Options options) throws IOException {
    this.host = host;
    this.light = options.light();
    this.data = host.dir().resolve("postgres");
    this.password = Kept.secret(host.dir().resolve("postgres-password"));
    this.port = host.ports().of("postgres");
  }

  int port() {
    return port;
  }

  String password() {
    return password;
  }

  Recipe prepare() throws IOException, InterruptedException {
    Path home = unpack();
    if (!Files.exists(data)) {
      initialize(home);
    }
    forgetStalePid();
    var command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "shared_buffers=128MB",
                "-c",
                "max_wal_size=1GB",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC"));
    if (light) {
      command.addAll(UNSAFE_FROM_POWER_CUTS);
    }
    return recipe(command);
  }

  private Path unpack() throws IOException {
    String resource = "postgres-" + system() + "-" + processor() + ".txz";
    Path dir = host.dir().resolve("unpacked/postgres-" + Versions.of("postgres"));
    try (InputStream packed = Postgres.class.getResourceAsStream("/" + resource)) {
      if (packed == null) {
        throw Failure.of("There is no " + resource + " on the class path: build infra/local here.");
      }
      return Unpacked.txz(packed, dir);
    }
  }

  private void initialize(Path home) throws IOException, InterruptedException {
    Path fresh = host.dir().resolve("postgres.new");
    Trees.delete(fresh);
    Path secret = host.dir().resolve("postgres-password");
    var command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
    if (light) {
      command.addAll(QUICK_TO_SIGN_IN);
    }
    host.forks().run(recipe(command), host.dir().log("postgres"));
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A pid file may name a process that is something else by now, and would hold up the start. */
  private void forgetStalePid() throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (Files.exists(file)) {
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      boolean isPostgres =
          ProcessHandle.of(pid)
              .flatMap(it -> it.info().command())
              .filter(it -> it.endsWith("postgres"))
              .isPresent();
      if (!isPostgres && ProcessHandle.of(pid).isPresent()) {
        Files.delete(file);
      }
    }
  }

  private Recipe recipe(List<String> command) {
    return new Recipe(
        command,
        Map.of("LC_ALL", "C"),
        host.dir().path(),
        Signal.INT,
        true,
        false,
        Recipe.PATIENCE,
        _ -> answers());
  }

  private boolean answers() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=2";
    try (var connection = DriverManager.getConnection(url, USER, password)) {
      return connection.isValid(2);
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? "darwin" : name.contains("windows") ? "windows" : "linux";
  }

  private static String processor() {
    return switch (System.getProperty("os.arch")) {
      case "aarch64" -> "arm_64";
      default -> "x86_64";
    };
  }
}
