/** What Flow shows by itself when the shell gives nothing. */
@NullMarked
package org.paifang.platform.flow.internal.screen;

import org.jspecify.annotations.NullMarked;
