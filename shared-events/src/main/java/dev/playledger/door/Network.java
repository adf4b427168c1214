package dev.playledger.door;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom an address counts for where something is limited by address. */
public final class Network {

  private static final int SITE = 8;

  private Network() {}

  /** The address itself; of IPv6 the first 64 bits, for whoever has one has all of those. */
  public static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(six.getAddress(), SITE)) + "::/64"
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
