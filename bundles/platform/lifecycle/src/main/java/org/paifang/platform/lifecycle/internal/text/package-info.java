/** What the engine says to people, and how it is kept. Pure Java. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.lifecycle.internal.text;
