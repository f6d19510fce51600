/** The other end of the door: a program of one class that knows nothing but the JDK. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.console.internal.client;
