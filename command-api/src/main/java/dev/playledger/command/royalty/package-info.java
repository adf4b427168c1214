/** Issued royalties: the rules, their shell in Axon and their doors. */
@NullMarked
package dev.playledger.command.royalty;

import org.jspecify.annotations.NullMarked;
