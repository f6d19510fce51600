/** Fakes of the platform's services, contracts that every function keeps, and databases for tests. */
@org.osgi.annotation.versioning.Version("1.0.0")
@org.jspecify.annotations.NullMarked
package org.paifang.platform.testkit;
