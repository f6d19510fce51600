@org.jspecify.annotations.NullMarked
package org.paifang.functions.refund.internal.file;
