package dev.playledger.command.royalty;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.TrackId;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * The body of {@code POST /royalties}: a decimal amount with at most six decimals, a month like
 * 2026-11.
 */
record NewRoyalty(
    @NotNull @Amount BigDecimal amount,
    @NotNull YearMonth period,
    @NotNull TrackId trackId,
    @NotNull AccountId artistId) {}
