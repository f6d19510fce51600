package org.paifang.functions.approvals.internal.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paifang.functions.approvals.internal.domain.ApprovalDesk;
import org.paifang.functions.approvals.internal.domain.ApprovalRights;
import org.paifang.platform.api.approval.Approval;
import org.paifang.platform.api.approval.ApprovalId;
import org.paifang.platform.ui.api.AddressAware;
import org.paifang.platform.ui.api.EmptyState;
import org.paifang.platform.ui.api.Layouts;
import org.paifang.platform.ui.api.Notice;
import org.paifang.platform.ui.api.PageHeader;
import org.paifang.platform.ui.api.Tone;
import org.paifang.platform.ui.api.ViewSession;

/** What waits for somebody, what somebody asked for, everything that was decided; below the address one of them. */
public final class ApprovalsView extends Div implements AddressAware {

    private static final long serialVersionUID = 1L;

    private static final String MINE = "mine";
    private static final String HISTORY = "history";

    private final transient ApprovalDesk desk;
    private final transient News news;
    private final transient ViewSession session;
    private final transient ApprovalWords words;
    final Tabs tabs;
    final Tab inboxTab = new Tab();
    final Tab mineTab = new Tab();
    final Tab historyTab = new Tab();
    final ApprovalRows inbox;
    final HistoryList mine;
    final HistoryList history;
    final ApprovalPage page;
    final Notice notice = new Notice();
    private final Div empty = new Div();
    private transient List<Approval> waiting = List.of();
    private transient Registration listening = () -> {};

    public ApprovalsView(ApprovalDesk desk, News news, Clock clock, ViewSession session) {
        this.desk = desk;
        this.news = news;
        this.session = session;
        this.words = new ApprovalWords(desk, session);
        this.inbox = new ApprovalRows(session, words, clock);
        this.mine = HistoryList.own(desk, session, words, clock);
        this.history = HistoryList.all(desk, session, words, clock);
        this.page = new ApprovalPage(desk, session, words, clock);
        this.tabs = new Tabs(inboxTab, mineTab, historyTab);
        tabs.addThemeVariants(TabsVariant.LUMO_MINIMAL);
        tabs.setAutoselect(false);
        tabs.addSelectedChangeListener(changed -> {
            if (changed.isFromClient()) {
                go(changed.getSelectedTab());
            }
        });
        inbox.setVisible(false);
        var texts = session.texts();
        var header = new PageHeader(texts, "menu.inbox", "menu.inbox.hint");
        header.getStyle().set("margin-bottom", "0");
        add(header, tabs, notice, empty, inbox, mine, history, page);
        Layouts.stacked(this);
        texts.bind(mineTab::setLabel, "tab.mine");
        texts.bind(historyTab::setLabel, "tab.history");
        texts.bind(text -> tabs.getElement().setAttribute("aria-label", text), "menu.inbox");
        texts.onChange(() -> {
            showInbox(waiting);
            empty.removeAll();
            empty.add(
                    new EmptyState(VaadinIcon.CHECK_CIRCLE_O, texts.get("inbox.empty"), texts.get("inbox.empty.hint")));
        });
        empty.setVisible(false);
    }

    @Override
    public void addressChanged(List<String> segments) {
        var place = segments.isEmpty() ? "" : segments.get(0);
        page.leave();
        switch (place) {
            case "" -> {
                open(inboxTab, inbox);
                readInbox();
            }
            case MINE -> {
                open(mineTab, mine);
                mine.read();
                readInbox();
            }
            case HISTORY -> {
                open(historyTab, history);
                history.read();
                readInbox();
            }
            default -> {
                open(null, page);
                page.open(ApprovalId.parse(place).orElse(new ApprovalId(0)));
                readInbox();
            }
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = news.listen(session.caller().merchant(), () -> session.access(this::lookAgain));
        addDetachListener(detached -> {
            detached.unregisterListener();
            listening.remove();
        });
    }

    /** Somebody asked for something, or decided: what is on the screen is read again. */
    private void lookAgain() {
        readInbox();
        page.look();
        if (mine.isVisible()) {
            mine.read();
        }
        if (history.isVisible()) {
            history.read();
        }
    }

    private void go(Tab tab) {
        if (tab == null || tab.equals(inboxTab)) {
            session.navigate(ApprovalRights.INBOX);
        } else {
            session.navigate(ApprovalRights.INBOX, tab.equals(mineTab) ? MINE : HISTORY);
        }
    }

    private void open(@Nullable Tab tab, Component shown) {
        tabs.setSelectedTab(tab);
        for (var part : List.<Component>of(inbox, mine, history, page)) {
            part.setVisible(part.equals(shown));
        }
        empty.setVisible(false);
    }

    private void readInbox() {
        session.background(
                () -> desk.inbox(session.caller()),
                this::showInbox,
                failure -> notice.show(Tone.ERROR, session.texts().get(ApprovalPage.INTERRUPTED)));
    }

    private void showInbox(List<Approval> approvals) {
        waiting = approvals;
        notice.clear();
        inboxTab.setLabel(session.texts().get("tab.inbox", approvals.size()));
        var open = inboxTab.equals(tabs.getSelectedTab());
        inbox.show(approvals);
        inbox.setVisible(open && !approvals.isEmpty());
        empty.setVisible(open && approvals.isEmpty());
    }
}
