package org.paifang.functions.query.internal.domain;

import org.paifang.platform.api.text.Reason;

/** Whether an export may begin. */
public sealed interface ExportStart {

    /** It may; so many rows were there when it was asked. */
    record Ready(long rows) implements ExportStart {}

    record Refused(Reason reason) implements ExportStart {}
}
