/** Events that are written with the change they tell of, and reach every handler, however long it was away. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.events;
