/** Work in the background that survives a crash: a function enters a job and brings the handler that does its steps. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.api.jobs;
