/** Flow in OSGi: servlet and context, what the shell gave, what a bundle leaves behind. */
@NullMarked
package org.paifang.platform.flow.internal;

import org.jspecify.annotations.NullMarked;
