package dev.playledger.query.royalty;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list of royalties is asked for: what is older than the royalty {@code before},
 * and {@code voided} ones too, which only an admin gets.
 */
record RoyaltyListing(@Nullable @Positive Long before, @Nullable Boolean voided) {}
