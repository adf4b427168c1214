package dev.playledger.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A page of another origin in a real browser, which must be let through by the gateway and by the
 * store.
 */
class BrowserUploadIT {

  /** A second of silence: the header of a WAV file and nothing but zeros. */
  private static final String SCRIPT =
      """
      async ([api, token]) => {
        const headers = {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'};
        const ask = async (path, options) => {
          const answer = await fetch(api + path, {headers, ...options});
          if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
          return answer.json();
        };
        const sound = bytes => {
          const wav = new DataView(new ArrayBuffer(44 + bytes));
          const text = (at, it) => [...it].forEach((c, i) => wav.setUint8(at + i, c.charCodeAt(0)));
          text(0, 'RIFF'); wav.setUint32(4, 36 + bytes, true); text(8, 'WAVEfmt ');
          wav.setUint32(16, 16, true); wav.setUint16(20, 1, true); wav.setUint16(22, 1, true);
          wav.setUint32(24, 8000, true); wav.setUint32(28, 8000, true);
          wav.setUint16(32, 1, true); wav.setUint16(34, 8, true);
          text(36, 'data'); wav.setUint32(40, bytes, true);
          return new Blob([wav.buffer]);
        };
        const begin = file => ask('/uploads', {method: 'POST', body: JSON.stringify(
          {filename: 'silence.wav', contentType: 'audio/wav', size: file.size, kind: 'AUDIO'})});
        const complete = id => ask(`/uploads/${id}/complete`, {method: 'POST'});

        const small = sound(8000);
        const form = await begin(small);
        const fields = new FormData();
        Object.entries(form.form.fields).forEach(([name, value]) => fields.append(name, value));
        fields.append('file', small);
        const posted = await fetch(form.form.url, {method: 'POST', body: fields});

        const large = sound(20 << 20);
        const parts = await begin(large);
        const put = [];
        let from = 0;
        for (const part of parts.parts) {
          const answer = await fetch(part.url, {method: 'PUT', body: large.slice(from, from += part.size)});
          put.push(answer.status);
        }

        const signed = await ask('/upload/signed-url?filename=silence.wav&contentType=audio/wav');
        const alone = await fetch(signed.url, {method: 'PUT', body: small});
        return [posted.ok, ...put.map(it => it === 200), alone.ok,
          (await complete(form.id)).state, (await complete(parts.id)).state];
      }
      """;

  @Test
  void a_page_of_another_origin_sends_files_to_the_store_in_each_way_there_is() throws Exception {
    HttpServer origin = page();
    try (Chromium chromium = Chromium.open()) {
      Playledger product = Playledger.shared();
      String token = artist(product).token();
      Page page = chromium.page();
      page.navigate("http://localhost:" + origin.getAddress().getPort() + "/");
      assertThat(page.evaluate(SCRIPT, List.of(product.url(), token)))
          .isEqualTo(List.of(true, true, true, true, "READY", "READY"));
    } finally {
      origin.stop(0);
    }
  }

  private static Client artist(Playledger product) {
    String email = "browser-" + UUID.randomUUID() + "@example.com";
    var client = new Client(product.url());
    client.post(
        "/auth/register",
        Map.of("email", email, "password", "a-long-password", "name", "Nova", "role", "artist"));
    return client.signIn(email, "a-long-password");
  }

  private static HttpServer page() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "<!doctype html><title>Elsewhere</title>".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
