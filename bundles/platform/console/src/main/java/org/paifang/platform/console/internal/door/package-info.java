/** The door for scripts: a socket in the file system that only its owner can open. */
@org.jspecify.annotations.NullMarked
package org.paifang.platform.console.internal.door;
