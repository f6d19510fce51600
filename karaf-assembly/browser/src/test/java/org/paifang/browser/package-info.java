/** Plays the distribution in a browser: what people see, what they are refused, and what happens while functions come and go. */
@org.jspecify.annotations.NullMarked
package org.paifang.browser;
