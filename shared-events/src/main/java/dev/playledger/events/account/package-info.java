/** What can happen to an account, without anything personal. */
@NullMarked
package dev.playledger.events.account;

import org.jspecify.annotations.NullMarked;
