package org.paifang.platform.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiAwayTest {

    private final Map<Object, Object> said = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({"/api/v1/refunds, true", "/api, true", "/apiary, false", "/refund/api/x, false", "/, false"})
    void theAddressesOfTheApiAreNoPages(String path, boolean asked) {
        assertThat(ApiAway.isAsked(request(path))).isEqualTo(asked);
    }

    @Test
    void whoAsksIsToldThatNothingWasDoneAndWhenToAskAgain() throws IOException {
        ApiAway.answer(response());

        assertThat(said)
                .containsEntry("setStatus", 503)
                .containsEntry("Retry-After", "1")
                .containsEntry("setContentType", "application/problem+json");
        assertThat(body.toString(StandardCharsets.UTF_8))
                .startsWith("{\"type\":")
                .endsWith("}")
                .contains("\"status\":503", "Nothing was done; send the same request again")
                .doesNotContain("\n");
    }

    private static HttpServletRequest request(String path) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ApiAwayTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> method.getName().equals("getContextPath") ? "" : path);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                ApiAwayTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "setHeader" -> said.put(arguments[0], arguments[1]);
                    case "getOutputStream" -> output();
                    default -> said.put(method.getName(), arguments[0]);
                });
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("nobody writes later here");
            }

            @Override
            public void write(int one) {
                body.write(one);
            }
        };
    }
}
