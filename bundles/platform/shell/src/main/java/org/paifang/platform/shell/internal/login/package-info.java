/** The way in. */
@NullMarked
package org.paifang.platform.shell.internal.login;

import org.jspecify.annotations.NullMarked;
