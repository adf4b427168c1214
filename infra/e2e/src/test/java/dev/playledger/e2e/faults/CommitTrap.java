package dev.playledger.e2e.faults;

import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Holds a thread of a running JVM for good where it has told Kafka how far its application has
 * read, and not yet that all it has written counts.
 *
 * @param caught is made when a thread is held
 */
record CommitTrap(Path caught) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Set when this returns. The debugger could do it, but is on from the start, three times as slow.
   */
  static CommitTrap in(long pid, String application, Path dir) {
    try {
      Path caught = Files.createTempDirectory(dir, "trap").resolve("caught");
      VirtualMachine jvm = VirtualMachine.attach("" + pid);
      try {
        jvm.loadAgent(agent(dir).toString(), application + "\n" + caught);
      } finally {
        jvm.detach();
      }
      return new CommitTrap(caught);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path agent(Path dir) throws IOException {
    var manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Agent-Class", CommitTrapAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    Path jar = dir.resolve("trap.jar");
    String name = CommitTrapAgent.class.getName().replace('.', '/') + ".class";
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream code = CommitTrapAgent.class.getResourceAsStream("/" + name)) {
      out.putNextEntry(new JarEntry(name));
      code.transferTo(out);
    }
    return jar;
  }

  void awaitCaught() {
    await().atMost(PATIENCE).until(() -> Files.exists(caught));
  }
}
