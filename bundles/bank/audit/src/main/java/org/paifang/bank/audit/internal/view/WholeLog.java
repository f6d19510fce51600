package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.paifang.bank.audit.internal.domain.AuditDesk;
import org.paifang.platform.api.audit.AuditProofs.Check;
import org.paifang.platform.api.audit.AuditProofs.Finding;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Texts;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;
import org.paifang.platform.ui.api.WorkProgress;

/** The log as a whole: its newest signed head, and a check of everything that people can start and stop. */
final class WholeLog extends Div {

    private static final long serialVersionUID = 1L;

    /** How many findings are shown; the file for the verifier has all. */
    private static final int SHOWN = 20;

    private final transient AuditDesk desk;
    private final transient ViewSession session;
    private final transient Texts texts;
    private final Paragraph head = new Paragraph();
    private final Paragraph key = new Paragraph();
    private final Button button = new Button(VaadinIcon.CHECK_CIRCLE_O.create());
    private final WorkProgress progress;
    private final Notice notice = new Notice();
    private final UnorderedList findings = new UnorderedList();
    private transient @Nullable Check result;
    private transient AtomicBoolean stopped = new AtomicBoolean();

    WholeLog(AuditDesk desk, ViewSession session) {
        this.desk = desk;
        this.session = session;
        this.texts = session.texts();
        this.progress = new WorkProgress(texts);
        var title = new H2();
        var top = new Div(title, button);
        top.addClassName("pba-whole-head");
        key.addClassName("pba-hash");
        head.addClassName("pba-quiet");
        findings.addClassName("pba-findings");
        var card = new Card(top, head, key, progress, notice, findings);
        card.addClassName("pba-whole");
        add(card);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(clicked -> start());
        setVisible(desk.seesAll(session.caller()));
        texts.bind(title::setText, "whole.title");
        texts.bind(button::setText, "whole.check");
        texts.onChange(this::say);
    }

    /** Looks again at the newest head. */
    void refresh() {
        if (isVisible()) {
            var formats = session.formats();
            head.setText(desk.head(session.caller())
                    .map(one -> texts.get("whole.head", formats.number(one.size()), formats.time(one.at())))
                    .orElseGet(() -> texts.get("whole.nothing")));
            key.setText(texts.get("whole.key", desk.fingerprint(session.caller())));
        }
    }

    void start() {
        button.setEnabled(false);
        result = null;
        say();
        var stop = new AtomicBoolean();
        stopped = stop;
        progress.start(texts.get("whole.checking"), () -> {
            stop.set(true);
            button.setEnabled(true);
        });
        session.background(
                () -> desk.check(session.caller(), (done, all) -> {
                    session.access(() -> tell(stop, done, all));
                    return !stop.get();
                }),
                this::finished,
                failed -> {
                    progress.finish();
                    button.setEnabled(true);
                    notice.show(Tone.ERROR, texts.get("whole.broken"));
                });
    }

    private void tell(AtomicBoolean stop, long done, long all) {
        if (stop.equals(stopped) && !stop.get()) {
            var formats = session.formats();
            progress.update(
                    (double) done / Math.max(1, all),
                    texts.get("whole.running", formats.number(done), formats.number(all)));
        }
    }

    private void finished(Optional<Check> check) {
        progress.finish();
        button.setEnabled(true);
        result = check.orElse(null);
        refresh();
        say();
    }

    private void say() {
        refresh();
        findings.removeAll();
        notice.clear();
        var check = result;
        if (check == null) {
            return;
        }
        var formats = session.formats();
        if (check.faults() == 0) {
            notice.show(
                    Tone.SUCCESS,
                    texts.get("whole.proven", formats.number(check.entries()), formats.number(check.heads())));
            return;
        }
        notice.show(Tone.ERROR, texts.get("whole.faults", formats.number(check.faults())));
        check.findings().stream().limit(SHOWN).forEach(one -> findings.add(new ListItem(sentence(one))));
    }

    private String sentence(Finding finding) {
        return texts.get(
                "whole.finding",
                Faults.text(texts, finding.fault()),
                finding.place().isPresent() ? Long.toString(finding.place().getAsLong()) : "–",
                finding.entry().map(Object::toString).orElse("–"));
    }
}
