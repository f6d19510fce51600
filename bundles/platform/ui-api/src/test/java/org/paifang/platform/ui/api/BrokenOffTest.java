package org.paifang.platform.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenOffTest {

    private final List<Object> sent = new ArrayList<>();

    @Test
    void theContainersOwnResponseIsAborted() throws Exception {
        var container = (HttpServletResponse) proxy(HttpServletResponse.class);
        var refusing = new HttpServletResponseWrapper(container) {
            @Override
            public void sendError(int status, String message) {
                throw new IllegalStateException("the head is sent");
            }
        };

        BrokenOff.end(new VaadinServletResponse(refusing, null), new IOException("gone"));

        assertThat(sent).containsExactly(-1);
    }

    @Test
    void anyOtherResponseIsBrokenByTheCause() {
        var other = (VaadinResponse) proxy(VaadinResponse.class);

        assertThatThrownBy(() -> BrokenOff.end(other, new IOException("gone"))).hasMessage("gone");
    }

    private Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (!method.getName().equals("sendError")) {
                throw new UnsupportedOperationException(method.getName());
            }
            sent.add(given[0]);
            return null;
        });
    }
}
