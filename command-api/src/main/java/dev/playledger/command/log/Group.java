package dev.playledger.command.log;

/**
 * A command that carries the wishes of several; its handler answers {@code R}. It runs without a
 * transaction, for that would cost the way to the database twice more: what it stores goes in one
 * statement, its events and what stands {@link Beside} them.
 */
@SuppressWarnings("unused") // R is for who sends it
public interface Group<R> {}
