package dev.playledger.command.account;

import dev.playledger.door.BadField;
import dev.playledger.door.Patch;
import dev.playledger.door.StrictText;
import dev.playledger.door.WebAddress;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of {@code PATCH /users/{id}}: what is missing stays, null clears the image or the
 * preferences.
 *
 * @param password a new one, with the old one as {@code currentPassword} where the last sign-in was
 *     some time ago
 */
record AccountPatch(
    @Nullable Optional<@NotBlank @Email @Size(max = 254) String> email,
    @Nullable Optional<@NotBlank @Size(max = 100) String> name,
    @Nullable Optional<@WebAddress String> imageUrl,
    @Nullable Optional<ObjectNode> preferences,
    @Nullable @Size(max = PasswordSettings.LONGEST) String password,
    @Nullable @Size(max = PasswordSettings.LONGEST) String currentPassword) {

  private static final int LONGEST_PREFERENCES = 8192;

  boolean changesProfile() {
    return email != null || name != null || imageUrl != null || preferences != null;
  }

  /** The profile after it. */
  Profile of(Profile before) {
    @Nullable String newEmail = Patch.kept("email", email);
    @Nullable String newName = Patch.kept("name", name);
    return new Profile(
        newEmail == null ? before.email() : newEmail.strip(),
        newName == null ? before.name() : newName.strip(),
        imageUrl == null ? before.imageUrl() : imageUrl.orElse(null),
        preferences == null ? before.preferences() : bounded(preferences));
  }

  private static ObjectNode bounded(Optional<ObjectNode> preferences) {
    ObjectNode wanted = preferences.orElseGet(Accounts.JSON::createObjectNode);
    if (wanted.toString().length() > LONGEST_PREFERENCES) {
      throw new BadField("preferences", "must have at most " + LONGEST_PREFERENCES + " characters");
    }
    if (!StrictText.isWhole(wanted.toString()) || wanted.toString().contains("\\u0000")) {
      throw new BadField("preferences", "must contain neither U+0000 nor half a character");
    }
    return wanted;
  }

  @Override
  public String toString() {
    return "AccountPatch[…]";
  }
}
