/** Names, logo and colours, read from a bundle that a bank can replace. */
@NullMarked
package org.paifang.platform.shell.internal.brand;

import org.jspecify.annotations.NullMarked;
