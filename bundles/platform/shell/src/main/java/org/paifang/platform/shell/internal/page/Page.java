package org.paifang.platform.shell.internal.page;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.session.OpenSession;
import org.paifang.platform.api.session.SessionId;
import org.paifang.platform.api.session.Sessions;
import org.paifang.platform.shell.internal.domain.Incidents;
import org.paifang.platform.ui.api.PlatformTexts;
import org.paifang.platform.ui.api.Texts;

/** What one open page keeps: its language, its theme, and who wants to know when something changes. */
public final class Page {

    /** A name, not the class: a page that is still open from before this bundle was updated has one of the old class. */
    private static final String KEY = "paifang.page";

    /** Why the last session ended, by its name. */
    private static final String ENDED = "paifang.ended";

    private static final long YEAR_SECONDS = 31_536_000;

    private final UI ui;
    private final Texts texts;
    private final boolean wasLoggedIn;
    private final Set<Runnable> onLanguage = new LinkedHashSet<>();
    private final Set<Runnable> onRefresh = new LinkedHashSet<>();
    private final Set<Runnable> onTodos = new LinkedHashSet<>();
    private final Set<Runnable> onTodosChanged = new LinkedHashSet<>();
    private final Set<Runnable> onAvatar = new LinkedHashSet<>();
    private List<Todo> todos = List.of();
    private final Set<Consumer<OpenSession>> onEnding = new LinkedHashSet<>();
    private Theme theme;
    private @Nullable Caller previewed;
    private Runnable onPreviewEnd = () -> {};

    private Page(UI ui, Preferences preferences) {
        this.ui = ui;
        this.texts = new Texts(ShellTexts.messages(), PlatformTexts.messages(), preferences.language());
        this.theme = preferences.theme();
        this.wasLoggedIn = preferences.wasLoggedIn();
        ui.setLocale(preferences.language());
    }

    /** Begins a page. */
    public static Page open(UI ui, Preferences preferences) {
        var page = new Page(ui, preferences);
        ComponentUtil.setData(ui, KEY, page);
        return page;
    }

    public static Optional<Page> find(UI ui) {
        return ComponentUtil.getData(ui, KEY) instanceof Page page ? Optional.of(page) : Optional.empty();
    }

    /** The page that is worked on. */
    public static Page current() {
        return find(UI.getCurrent()).orElseThrow(() -> new IllegalStateException("the page was not opened"));
    }

    public UI ui() {
        return ui;
    }

    /** The shell's own sentences. */
    public Texts texts() {
        return texts;
    }

    public Locale language() {
        return texts.locale();
    }

    public Theme theme() {
        return theme;
    }

    /** Who is logged in, if anybody. */
    public Optional<Caller> caller() {
        return caller(ui.getSession());
    }

    /** Who is logged in, if anybody. */
    public static Optional<Caller> caller(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(Caller.class));
    }

    /** Whom the one who is logged in looks at in this page, if anybody: nothing can be changed by it. */
    public Optional<Caller> previewed() {
        return Optional.ofNullable(previewed);
    }

    /** From now on this page shows what somebody else would see; {@code end} is told when that is over. */
    public void preview(Caller whom, Runnable end) {
        previewed = whom;
        onPreviewEnd = end;
    }

    /** The page is its own again. */
    public void endPreview() {
        onPreviewEnd.run();
        onPreviewEnd = () -> {};
        previewed = null;
        ui.getPage().setLocation("/");
    }

    /** The session of whoever is logged in, if anybody. */
    public Optional<SessionId> sessionId() {
        return sessionId(ui.getSession());
    }

    /** The session of whoever is logged in, if anybody. */
    public static Optional<SessionId> sessionId(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(SessionId.class));
    }

    /** Somebody is let in; the page is loaded again. */
    public void begin(Caller caller, SessionId id) {
        ui.getSession().setAttribute(Caller.class, caller);
        ui.getSession().setAttribute(SessionId.class, id);
        ui.getSession().setAttribute(ENDED, null);
        remember(Preferences.LOGGED_IN, "1", YEAR_SECONDS);
        ui.getPage().reload();
    }

    /** Nobody is logged in here any more; the page is loaded again, says why, and what it held goes. */
    public void end(Sessions.End why) {
        leave(ui.getSession(), why);
        ui.getPage().reload();
        if (ui.getPushConfiguration().getPushMode().isEnabled()) {
            ui.push();
        }
        ui.close();
    }

    /** Nobody is logged in in this session any more. */
    public static void leave(VaadinSession session, Sessions.End why) {
        session.setAttribute(Caller.class, null);
        session.setAttribute(SessionId.class, null);
        session.setAttribute(ENDED, why.name());
    }

    /** The key of a sentence that says why somebody who was logged in here is so no longer. */
    public Optional<String> ended() {
        if (caller().isPresent() || !wasLoggedIn) {
            return Optional.empty();
        }
        var why = ui.getSession() == null ? null : ui.getSession().getAttribute(ENDED);
        return Optional.of(
                why == null
                        ? "login.ended"
                        : "login.ended."
                                + why.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** From where the page is looked at, as the server sees it. */
    public String remoteAddress() {
        var request = VaadinRequest.getCurrent();
        var address = request != null
                ? request.getRemoteAddr()
                : ui.getSession().getBrowser().getAddress();
        return address == null ? "unknown" : address;
    }

    /** The session will end soon unless something is done. */
    public void endsSoon(OpenSession session) {
        List.copyOf(onEnding).forEach(told -> told.accept(session));
    }

    public Registration onEnding(Consumer<OpenSession> told) {
        onEnding.add(told);
        return () -> onEnding.remove(told);
    }

    /** Changes the language of everything that is shown, without loading anything again, and remembers it. */
    public void speak(Locale language) {
        texts.changeTo(language);
        ui.setLocale(texts.locale());
        var tag = texts.locale().toLanguageTag();
        ui.getPage().executeJs("document.documentElement.lang = $0", tag);
        remember(Preferences.LANGUAGE, tag, YEAR_SECONDS);
        tell(onLanguage);
    }

    public void dress(Theme wanted) {
        theme = wanted;
        remember(Preferences.THEME, wanted.cookieValue(), YEAR_SECONDS);
        ui.getPage().executeJs("window.paifangTheme($0)", wanted.cookieValue());
    }

    public void forgetLogIn() {
        remember(Preferences.LOGGED_IN, "", 0);
    }

    /** What the operator may open may have changed. */
    public void refresh() {
        tell(onRefresh);
    }

    /** What waits for the operator, as it was counted last. */
    public List<Todo> todos() {
        return todos;
    }

    void show(List<Todo> counted) {
        if (!counted.equals(todos)) {
            todos = List.copyOf(counted);
            tell(onTodos);
        }
    }

    /** There may be more or less to do than was counted. */
    public void todosChanged() {
        tell(onTodosChanged);
    }

    /** Told when {@link #todos} is another list. */
    public Registration onTodos(Runnable changed) {
        onTodos.add(changed);
        return () -> onTodos.remove(changed);
    }

    /** The picture of whoever is logged in may be another one. */
    public void avatarChanged() {
        tell(onAvatar);
    }

    public Registration onAvatar(Runnable changed) {
        onAvatar.add(changed);
        return () -> onAvatar.remove(changed);
    }

    Registration onTodosChanged(Runnable changed) {
        onTodosChanged.add(changed);
        return () -> onTodosChanged.remove(changed);
    }

    public Registration onLanguage(Runnable changed) {
        onLanguage.add(changed);
        return () -> onLanguage.remove(changed);
    }

    public Registration onRefresh(Runnable changed) {
        onRefresh.add(changed);
        return () -> onRefresh.remove(changed);
    }

    /** Says in the corner of the page that something went wrong, for as long as somebody needs to read it. */
    public void warn(String sentence) {
        Notification.show(sentence, 15_000, Notification.Position.BOTTOM_START, true)
                .addThemeName("error");
    }

    /** Each is told, whatever becomes of the others. */
    private void tell(Set<Runnable> listeners) {
        for (var listener : List.copyOf(listeners)) {
            try {
                listener.run();
            } catch (RuntimeException | LinkageError broken) {
                warn(texts.get("incident.part", Incidents.record("a part of an open page could not change", broken)));
            }
        }
    }

    private void remember(String cookie, String value, long seconds) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax'"
                                + " + (location.protocol === 'https:' ? ';secure' : '')",
                        cookie,
                        value,
                        Long.toString(seconds));
    }
}
