/** The wiring of the function profiles. */
@org.jspecify.annotations.NullMarked
package org.paifang.bank.profiles.internal;
