/** One open page: its language, its theme, its menu, and what it gives to a view. */
@NullMarked
package org.paifang.platform.shell.internal.page;

import org.jspecify.annotations.NullMarked;
