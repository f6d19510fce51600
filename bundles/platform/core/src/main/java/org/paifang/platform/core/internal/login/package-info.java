/** Passwords, throttling and logging in. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.core.internal.login;
