/**
 * What the shell gives Flow and gets from it.
 *
 * <p>This bundle boots Vaadin and knows no screen. The shell registers one {@link org.paifang.platform.flow.Screens}
 * as an OSGi service and may look up {@link org.paifang.platform.flow.OpenPages}. Functions never use this package:
 * their views are services of {@code platform.ui.api}, which the shell finds.
 */
@Version("1.0.0")
@NullMarked
package org.paifang.platform.flow;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
