package dev.playledger.local;

/** The login that command-api makes at its first start. */
record Admin(String email, String password) {}
