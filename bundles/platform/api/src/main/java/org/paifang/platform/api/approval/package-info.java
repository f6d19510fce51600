/** Four eyes: a command of any function that waits until other people have agreed. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.approval;
