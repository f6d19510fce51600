package org.paifang.payments.core.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.paifang.payments.api.Books;
import org.paifang.payments.core.internal.service.BookService;

@Component(service = Books.class)
public final class BooksComponent extends BookService {

    @Activate
    public BooksComponent(@Reference Core core) {
        super(core.desk());
    }
}
