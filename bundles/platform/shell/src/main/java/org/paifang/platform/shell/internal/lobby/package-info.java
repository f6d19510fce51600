/** What everybody may see without logging in. */
@NullMarked
package org.paifang.platform.shell.internal.lobby;

import org.jspecify.annotations.NullMarked;
