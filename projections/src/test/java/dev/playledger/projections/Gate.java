package dev.playledger.projections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server, which can be shut and opened again. */
final class Gate implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  Gate(int target) throws IOException {
    this.target = target;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::welcome);
  }

  int port() {
    return door.getLocalPort();
  }

  void shut() {
    shut = true;
    open.forEach(Gate::drop);
  }

  void open() {
    shut = false;
  }

  private void welcome() {
    try {
      while (true) {
        Socket guest = door.accept();
        if (shut) {
          guest.close();
        } else {
          Socket host = new Socket(InetAddress.getLoopbackAddress(), target);
          open.add(guest);
          open.add(host);
          if (shut) {
            drop(guest);
            drop(host);
          }
          Thread.startVirtualThread(() -> pass(guest, host));
          Thread.startVirtualThread(() -> pass(host, guest));
        }
      }
    } catch (IOException _) {
      shut();
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException _) {
      drop(to);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    shut();
  }
}
