/** The servers that one run of the tests shares; needs nothing but the JDK. */
@NullMarked
package dev.playledger.local.testing;

import org.jspecify.annotations.NullMarked;
