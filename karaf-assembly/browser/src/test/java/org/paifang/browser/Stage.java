package org.paifang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The platform and a browser, once for all tests; each test has visitors of its own, who leave when it ends. */
final class Stage implements BeforeEachCallback, AfterEachCallback {

    static final int DESK_WIDTH = 1_440;
    static final int DESK_HEIGHT = 900;
    static final int PHONE_WIDTH = 390;
    static final int PHONE_HEIGHT = 844;

    /** Long enough for a machine that does other things besides. */
    static final double PATIENCE_MILLIS = 30_000;

    private static final Namespace HOUSE = Namespace.create(Stage.class);

    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable Distribution distribution;
    private @Nullable Chromium chromium;

    @Override
    public void beforeEach(ExtensionContext test) {
        var store = test.getRoot().getStore(HOUSE);
        chromium = store.computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        distribution = store.computeIfAbsent(Distribution.class, key -> Distribution.start(), Distribution.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            var name = test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName();
            var pages = contexts.stream()
                    .flatMap(context -> context.pages().stream())
                    .toList();
            for (var i = 0; i < pages.size(); i++) {
                photograph(pages.get(i), "failed-" + name + "-" + (i + 1));
            }
        }
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    Distribution distribution() {
        if (distribution == null) {
            throw new IllegalStateException("the stage is set up before each test");
        }
        return distribution;
    }

    /** Somebody at a desk whose browser speaks English. */
    Page visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    Page visitorWithPhone() {
        return visitor(new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setDeviceScaleFactor(2)
                .setHasTouch(true));
    }

    Page visitorWhoSpeaks(String language) {
        return visitor(new Browser.NewContextOptions().setLocale(language));
    }

    Page visitorWhoSpeaks(String language, boolean hasPhone) {
        var options = new Browser.NewContextOptions().setLocale(language);
        return visitor(
                hasPhone ? options.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT).setHasTouch(true) : options);
    }

    Page visitor(ColorScheme colours, int width, int height) {
        return visitor(new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(width, height));
    }

    private Page visitor(Browser.NewContextOptions options) {
        if (chromium == null) {
            throw new IllegalStateException("the stage is set up before each test");
        }
        if (options.locale == null) {
            options.setLocale("en-US");
        }
        if (options.viewportSize == null) {
            options.setViewportSize(DESK_WIDTH, DESK_HEIGHT);
        }
        var context =
                chromium.browser().newContext(options.setBaseURL(distribution().address()));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        return context.newPage();
    }

    /** A picture for people to look at, {@code target/screenshots/<name>.png}. */
    static void photograph(Page page, String name) {
        var file = Path.of(System.getProperty("screenshots"), name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
