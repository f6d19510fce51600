/**
 * How a function shows itself: its views, what the page gives them, and the components that every screen shares. The only
 * API that names Vaadin.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.ui.api;
