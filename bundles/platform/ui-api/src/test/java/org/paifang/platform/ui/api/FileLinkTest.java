package org.paifang.platform.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paifang.platform.api.access.AccessDenied;
import org.paifang.platform.api.access.Decision;
import org.paifang.platform.api.access.Verdict;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.api.identity.Channel;
import org.paifang.platform.api.identity.MerchantNo;
import org.paifang.platform.api.identity.OperatorId;

class FileLinkTest {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Map<Object, @Nullable Object> said = new HashMap<>();

    @Test
    void aFileIsWrittenAndNeverShownNorCached() throws IOException {
        answer(file -> file.getOutputStream().write("content".getBytes(StandardCharsets.UTF_8)));
        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo("content");
        assertThat(said)
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Content-Security-Policy", "sandbox; default-src 'none'")
                .hasSize(2);
    }

    @Test
    void whoMayNotHaveItReadsWhy() throws IOException {
        answer(file -> {
            throw new AccessDenied(
                    new Caller(new OperatorId(new MerchantNo("100001"), "02"), Channel.WEB),
                    "things.see",
                    new Decision(Verdict.SWITCHED_OFF, "platform"));
        });
        assertThat(said).containsEntry(403, "access.switched-off");
    }

    @Test
    void whatBreaksIsSaid() throws IOException {
        answer(file -> {
            throw new IllegalStateException("broken on purpose");
        });
        assertThat(said).containsEntry(500, "The file could not be made. Try again later.");
    }

    @Test
    void aBrowserThatLeavesBreaksTheConnection() {
        assertThatThrownBy(() -> answer(file -> {
                    throw new IOException("the browser went away");
                }))
                .hasMessage("the browser went away");
    }

    private void answer(FileLink.Maker maker) throws IOException {
        var response = (VaadinResponse) Proxy.newProxyInstance(
                VaadinResponse.class.getClassLoader(), new Class<?>[] {VaadinResponse.class}, (self, method, given) -> {
                    switch (method.getName()) {
                        case "getOutputStream" -> {
                            return body;
                        }
                        case "sendError", "setHeader" -> said.put(given[0], given[1]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
        new FileLink(maker).answer(new DownloadEvent(null, response, null, new Element("a")));
    }
}
