/** Accounts, sign-in and the keys of the tokens. */
@NullMarked
package dev.playledger.command.account;

import org.jspecify.annotations.NullMarked;
