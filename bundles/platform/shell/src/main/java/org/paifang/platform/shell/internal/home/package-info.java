/** The first page after the login. */
@NullMarked
package org.paifang.platform.shell.internal.home;

import org.jspecify.annotations.NullMarked;
