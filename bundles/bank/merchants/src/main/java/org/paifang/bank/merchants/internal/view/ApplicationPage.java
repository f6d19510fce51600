package org.paifang.bank.merchants.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.stream.Collectors;
import org.paifang.bank.merchants.internal.domain.Application;
import org.paifang.bank.merchants.internal.domain.ApplicationDesk;
import org.paifang.bank.merchants.internal.domain.ApplicationDesk.Activation;
import org.paifang.bank.merchants.internal.domain.Asked;
import org.paifang.bank.merchants.internal.domain.MerchantDesk;
import org.paifang.bank.merchants.internal.domain.MerchantKind;
import org.paifang.bank.merchants.internal.domain.MerchantRights;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.identity.Branch;
import org.paifang.platform.api.identity.OperatorId;
import org.paifang.platform.api.text.Reason;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.FileLink;
import org.paifang.platform.ui.api.Links;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** One application: what was written, the files, and the bank's decision. */
final class ApplicationPage extends Div {

    private static final long serialVersionUID = 1L;

    final TextField merchantNo = new TextField();
    final TextArea comment = new TextArea();
    final Notice notice = new Notice();
    final Button accept = Parts.primary(() -> confirmed(this::accept));
    final Button reject = new Button("", clicked -> reject());
    final Button code = new Button("", clicked -> confirmed(this::issueCode));
    private final transient ApplicationDesk desk;
    private final transient MerchantDesk merchants;
    private final transient ViewSession session;
    private final transient Application application;
    private final transient Runnable again;
    private final String key = MerchantsView.key();

    ApplicationPage(
            ApplicationDesk desk,
            MerchantDesk merchants,
            ViewSession session,
            Application application,
            Runnable again) {
        this.desk = desk;
        this.merchants = merchants;
        this.session = session;
        this.application = application;
        this.again = again;
        addClassName("pbm-stack");
        var header = new PageHeader(session.texts(), "menu.applications", "menu.applications.hint");
        header.changeTitle(application.form().name());
        header.changeSubtitle(application.number());
        add(Links.back(session, MerchantRights.APPLICATIONS_ITEM, text("application.back")), header);
        var waiting = desk.waiting(session.caller(), application.number());
        waiting.ifPresent(approval -> add(Parts.waiting(session, approval)));
        var columns = Parts.of("pbm-columns", written(), files());
        add(notice, columns);
        if (application.state() != Application.State.WAITING) {
            columns.add(decision());
        } else if (waiting.isEmpty()) {
            columns.add(deciding());
        }
    }

    private Card written() {
        var form = application.form();
        var facts = new Facts()
                .add(text("field.state"), Parts.state(session.texts(), application.state()))
                .add(text("field.submitted"), session.formats().time(application.submittedAt()))
                .add(text("field.kind"), Parts.kind(session.texts(), form.kind()))
                .add(text("field.branch"), branch(form.branch()))
                .add(
                        text("field.methods"),
                        form.sortedMethods().stream()
                                .map(method ->
                                        text("method." + org.paifang.bank.merchants.internal.domain.Facts.key(method)))
                                .collect(Collectors.joining(", ")))
                .add(text("field.licence"), form.licence())
                .add(text("field.contact"), form.contact())
                .add(text("field.phone"), form.phone())
                .add(text("field.mail"), form.mail());
        return new Card(new H2(text("application.written")), facts);
    }

    private Card files() {
        if (application.files().isEmpty()) {
            return new Card(new H2(text("field.files")), new Paragraph(text("evidence.none")));
        }
        var list = new UnorderedList();
        list.addClassName("pbm-files");
        for (var file : application.files()) {
            var link = new FileLink(answer -> write(answer, file.no()), new Span(file.name()));
            list.add(new ListItem(
                    link,
                    new Span(" "),
                    Parts.quiet(text("evidence.size", file.type().name(), (long) Math.max(1, file.bytes() / 1024)))));
        }
        return new Card(new H2(text("field.files")), new Paragraph(text("evidence.hint")), list);
    }

    /** Of the type that its content has. */
    private void write(DownloadEvent answer, int no) throws IOException {
        var file = desk.file(session.caller(), application.number(), no);
        if (file.isEmpty()) {
            answer.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "There is no such file.");
            return;
        }
        answer.setContentType(file.get().type().mime());
        answer.setFileName(file.get().name());
        answer.getOutputStream().write(file.get().content());
    }

    private Card deciding() {
        merchantNo.setLabel(text("field.no"));
        merchantNo.setHelperText(text("application.no.help"));
        merchantNo.setMaxLength(15);
        merchantNo.setValue(merchants.freeNumber(
                session.caller(), MerchantKind.valueOf(application.form().kind())));
        accept.setText(text("application.accept"));
        comment.setLabel(text("application.comment"));
        comment.setHelperText(text("application.comment.help"));
        comment.setMaxLength(ApplicationDesk.LONGEST_COMMENT);
        reject.setText(text("application.reject"));
        return new Card(
                new H2(text("application.decide")),
                Parts.of("pbm-form", merchantNo),
                Parts.of("pbm-ways", accept),
                Parts.of("pbm-form", comment),
                Parts.of("pbm-ways", reject));
    }

    private Card decision() {
        var card = new Card(new H2(text("application.decision")));
        application.decision().ifPresent(decision -> {
            var facts = new Facts()
                    .add(text("application.by"), decision.by().toString())
                    .add(text("application.at"), session.formats().time(decision.at()));
            decision.merchant()
                    .ifPresent(no -> facts.add(
                            text("field.no"), Links.to(session, MerchantRights.LIST_ITEM, no.value(), no.value())));
            card.add(facts);
            if (!decision.comment().isEmpty()) {
                card.add(new Paragraph(decision.comment()));
            }
        });
        if (desk.needsCode(session.caller(), application)) {
            code.setText(text("code.issue"));
            card.add(new Paragraph(text("code.hint")), Parts.of("pbm-ways", code));
        }
        return card;
    }

    /** Whoever lets a merchant in, or hands out its first code, is asked who sits there. */
    private void confirmed(Runnable then) {
        accept.setEnabled(true);
        session.confirmed(then);
    }

    private void accept() {
        try {
            var asked = desk.accept(session.caller(), application.number(), merchantNo.getValue(), key);
            if (asked instanceof Asked.Refused refused) {
                say(Tone.ERROR, refused.reason());
            } else {
                again.run();
            }
        } catch (AccessDenied denied) {
            say(Tone.ERROR, Reason.of("access.not-permitted"));
        }
    }

    private void reject() {
        try {
            var problem = desk.reject(session.caller(), application.number(), comment.getValue());
            if (problem.isPresent()) {
                say(Tone.ERROR, problem.get());
                comment.focus();
            } else {
                again.run();
            }
        } catch (AccessDenied denied) {
            say(Tone.ERROR, Reason.of("access.not-permitted"));
        }
    }

    /** Shown this once; whoever goes away from the page issues another one. */
    private void issueCode() {
        try {
            var activation = desk.activate(session.caller(), application.number());
            if (activation instanceof Activation.Refused refused) {
                say(Tone.ERROR, refused.reason());
            } else if (activation instanceof Activation.Code issued) {
                var shown = new Span(issued.code().code());
                shown.addClassName("pbm-code");
                notice.show(
                        Tone.SUCCESS,
                        text(
                                "code.issued",
                                session.formats().time(issued.code().validUntil()),
                                application
                                        .firstOperator()
                                        .map(OperatorId::toString)
                                        .orElse("")));
                notice.add(shown);
                showNotice();
            }
        } catch (AccessDenied denied) {
            say(Tone.ERROR, Reason.of("access.not-permitted"));
        }
    }

    private void say(Tone tone, Reason reason) {
        notice.show(tone, session.texts().get(reason, session.formats()));
        showNotice();
    }

    /** On a phone it may stand above what one sees. */
    private void showNotice() {
        notice.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private String branch(String written) {
        return merchants
                .branches()
                .find(Branch.parse(written))
                .map(place -> PlaceWords.whole(place, session.texts().locale()))
                .orElse(written);
    }

    private String text(String name, Object... arguments) {
        return session.texts().get(name, arguments);
    }
}
