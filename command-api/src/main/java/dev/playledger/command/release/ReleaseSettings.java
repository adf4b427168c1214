package dev.playledger.command.release;

import dev.playledger.command.release.DecisionCommand.Judgement;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a distributor decides about releases for itself.
 *
 * @param fourEyes whether nobody decides on their own release
 * @param complete whether approval needs a cover, a UPC and an ISRC on every track
 * @param isrcPrefix the prefix code that the ISRC agency gave the registrant, five characters; none
 *     are drawn without
 */
@Validated
@ConfigurationProperties("playledger.releases")
record ReleaseSettings(
    @DefaultValue("true") boolean fourEyes,
    @DefaultValue("false") boolean complete,
    @DefaultValue("")
        @Pattern(
            regexp = "|[A-Z]{2}[A-Z0-9]{3}",
            message = "must be two letters and three letters or digits, like AA6Q7")
        String isrcPrefix) {

  /** How one decision is judged, which may change another one. */
  Judgement judgement() {
    return new Judgement(fourEyes, complete, false);
  }

  /** How one of many decisions is judged: on what waits for one. */
  Judgement firstJudgement() {
    return new Judgement(fourEyes, complete, true);
  }
}
