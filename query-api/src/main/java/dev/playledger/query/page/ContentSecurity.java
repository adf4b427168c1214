package dev.playledger.query.page;

import java.net.URI;

/**
 * What the page may load and whom it may ask: this address and, for files, the store. It runs
 * nothing but its own scripts, and nobody puts it into a frame.
 */
record ContentSecurity(String policy) {

  static ContentSecurity of(URI store) {
    String origin = store.getScheme() + "://" + store.getRawAuthority();
    return new ContentSecurity(
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' blob: " + origin,
            "media-src 'self' blob: " + origin,
            "connect-src 'self' " + origin,
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'"));
  }
}
