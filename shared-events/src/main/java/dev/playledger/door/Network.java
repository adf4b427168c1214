package dev.playledger.door;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Whom an address counts for where something is limited by address. */
public final class Network {

  private static final int SITE = 8;

  /** As some proxies write it. */
  private static final Pattern WITH_PORT = Pattern.compile("^([0-9.]+|\\[[^]]+])(?::[0-9]{1,5})$");

  private Network() {}

  /**
   * The name to count an address by: of an IPv6 one its /64, for whoever has one address of that
   * has them all. What is no address, by a proxy's whim, is counted as it stands.
   */
  public static String of(String address) {
    try {
      byte[] bytes =
          InetAddress.ofLiteral(WITH_PORT.matcher(address).replaceFirst("$1")).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, SITE));
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
