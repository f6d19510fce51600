package org.paifang.bank.audit.internal.view;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.paifang.platform.api.audit.AuditProofs.Proof;
import org.paifang.platform.ui.api.Card;
import org.paifang.platform.ui.api.Facts;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** Whether an entry is what was sealed. */
final class ProofCard {

    private ProofCard() {}

    static Card of(ViewSession session, Proof proof) {
        var texts = session.texts();
        var notice = new Notice();
        var card = new Card(new H2(texts.get("proof.title")), notice);
        card.addClassName("pba-proof");
        if (proof instanceof Proof.Proven proven) {
            var formats = session.formats();
            notice.show(Tone.SUCCESS, texts.get("proof.proven"));
            var root = new Span(proven.head().root());
            root.addClassName("pba-hash");
            card.add(new Facts()
                    .add(texts.get("audit.column.place"), formats.number(proven.place()))
                    .add(texts.get("proof.head"), formats.number(proven.head().size()))
                    .add(texts.get("proof.signed"), formats.time(proven.head().at()))
                    .add(texts.get("proof.root"), root));
        } else if (proof instanceof Proof.Broken broken) {
            notice.show(Tone.ERROR, texts.get("proof.broken", Faults.text(texts, broken.fault())));
        } else {
            notice.show(Tone.NEUTRAL, texts.get("proof.waiting"));
        }
        return card;
    }
}
