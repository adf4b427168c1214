package dev.playledger.local.gateway;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * How the gateway speaks to the parts: as a pipe, without a memory for cookies, redirects or
 * retries of its own.
 */
class Client {

  @Bean
  ClientHttpRequestFactory clientHttpRequestFactory() {
    return new HttpComponentsClientHttpRequestFactory(
        HttpClients.custom()
            .setConnectionManager(connections())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.ofSeconds(5))
                    .setResponseTimeout(Timeout.ofSeconds(60))
                    .setExpectContinueEnabled(false)
                    .build())
            .setRequestExecutor(new EarlyAnswers())
            .addExecInterceptorFirst("hanging-up", new HangingUp())
            // Below the 20 s after which a part closes an idle connection.
            .evictIdleConnections(TimeValue.ofSeconds(10))
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableContentCompression()
            .disableCookieManagement()
            .disableDefaultUserAgent()
            .disableRedirectHandling()
            .build());
  }

  private static PoolingHttpClientConnectionManager connections() {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(2000)
        .setMaxConnPerRoute(500)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(2, TimeUnit.SECONDS)
                .setSocketTimeout(60, TimeUnit.SECONDS)
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                .build())
        // A part may refuse a long body by its first bytes: then its answer is passed on at once.
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .responseOutOfOrderStrategy((_, _, answer, _, _) -> answer.available() > 0)
                .build())
        .build();
  }
}
