/** What an administrator can ask the platform. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.console.internal.command;
