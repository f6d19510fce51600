/** Where the views of functions stand. */
@NullMarked
package org.paifang.platform.shell.internal.host;

import org.jspecify.annotations.NullMarked;
