/** What an address leads to and what the menu holds, without a screen. */
@NullMarked
package org.paifang.platform.shell.internal.domain;

import org.jspecify.annotations.NullMarked;
