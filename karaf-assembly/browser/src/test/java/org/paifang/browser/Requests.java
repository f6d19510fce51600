package org.paifang.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Asks for pages again and again beside the browser, in somebody's session, and remembers what was not answered well. */
final class Requests implements AutoCloseable {

    private static final List<String> PATHS = List.of("/login", "/transactions", "/");

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final String address;
    private final String cookies;
    private final Thread thread = new Thread(this::ask, "requests");
    private volatile boolean stopped;

    private Requests(String address, String cookies) {
        this.address = address;
        this.cookies = cookies;
    }

    static Requests start(String address, Page page) {
        var cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        var requests = new Requests(address, cookies);
        requests.thread.start();
        return requests;
    }

    int answered() {
        return answered.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        for (var i = 0; !stopped; i++) {
            ask(PATHS.get(i % PATHS.size()));
        }
    }

    private void ask(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Cookie", cookies)
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            answered.incrementAndGet();
            if (status != 200) {
                failures.add(path + " answered " + status);
            }
        } catch (IOException e) {
            failures.add(path + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
