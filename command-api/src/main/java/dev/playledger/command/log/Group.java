package dev.playledger.command.log;

/** A command that carries the wishes of several; its handler answers {@code R}. */
@SuppressWarnings("unused") // R is for who sends it
public interface Group<R> {}
