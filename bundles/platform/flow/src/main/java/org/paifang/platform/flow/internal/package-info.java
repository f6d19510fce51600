/** Flow in OSGi. */
@NullMarked
package org.paifang.platform.flow.internal;

import org.jspecify.annotations.NullMarked;
