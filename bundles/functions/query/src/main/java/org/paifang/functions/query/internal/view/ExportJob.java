package org.paifang.functions.query.internal.view;

import java.util.concurrent.atomic.AtomicBoolean;
import org.paifang.functions.query.internal.export.TransactionExport;
import org.paifang.payments.api.TransactionFilter;

/** What was asked for when the button was pressed, handed to the request that carries the file; each is one of its own. */
final class ExportJob {

    private final TransactionFilter filter;
    private final TransactionExport export;
    private final String fileName;
    private final AtomicBoolean stopped = new AtomicBoolean();

    ExportJob(TransactionFilter filter, TransactionExport export, String fileName) {
        this.filter = filter;
        this.export = export;
        this.fileName = fileName;
    }

    TransactionFilter filter() {
        return filter;
    }

    TransactionExport export() {
        return export;
    }

    String fileName() {
        return fileName;
    }

    void stop() {
        stopped.set(true);
    }

    boolean isStopped() {
        return stopped.get();
    }
}
