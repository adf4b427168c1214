package dev.playledger.command.rejection;

import java.util.Map;

/** A rule said no. The code is public API; answered with 409. */
public final class Rejection extends Refusal {

  private final String code;
  private final Map<String, Object> forAdmins;

  public Rejection(String code, String message) {
    this(code, message, Map.of());
  }

  /**
   * @param forAdmins what the answer says beside, to an admin only
   */
  public Rejection(String code, String message, Map<String, Object> forAdmins) {
    super(message);
    this.code = code;
    this.forAdmins = forAdmins;
  }

  public String code() {
    return code;
  }

  Map<String, Object> forAdmins() {
    return forAdmins;
  }
}
