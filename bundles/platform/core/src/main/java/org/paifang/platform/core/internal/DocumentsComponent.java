package org.paifang.platform.core.internal;

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.platform.core.internal.domain.Documents;
import org.paifang.platform.core.internal.domain.ProfileStore;

/** What is published above the files. */
@Component(service = Documents.class)
public final class DocumentsComponent extends Documents {

    @Activate
    public DocumentsComponent(@Reference ProfileStore store, @Reference Alarm alarm) {
        super(store, alarm, Clock.systemUTC());
    }
}
