@org.jspecify.annotations.NullMarked
package org.paifang.platform.jobs.internal.outbox;
