package org.paifang.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Clients that pay and refund, several at the same orders, under keys that they keep: whoever gets no answer asks again
 * with the same one, and some ask for the same at the same moment, or once more later. Of the refunds some get no answer
 * of the simulated acquirer, or no.
 */
final class ChaosLoad {

    static final String MERCHANT = "100001";

    /** What a client may leave open before it asks for nothing new. */
    private static final int MOST_OPEN = 8;

    private static final int LONGEST_PAUSE_MILLIS = 60;
    private static final int PAID = 3_000;

    /** The latest orders alone are refunded, so that clients meet. */
    private static final int IN_HAND = 40;

    /** Last digits of amounts at which the simulated acquirer is silent at first, for longer, for ever, or says no. */
    private static final int[] DIFFICULT = {68, 68, 69, 91, 96, 51};

    private static final Duration MOST = Duration.ofMinutes(5);

    private final Platform platform;
    private final long seed;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> orders = new CopyOnWriteArrayList<>();
    private final Queue<Asked> twice = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean held;
    private volatile boolean ended;

    ChaosLoad(Platform platform, long seed) {
        this.platform = platform;
        this.seed = seed;
    }

    void begin(int number) {
        for (var i = 0; i < number; i++) {
            var client = i;
            var thread = new Thread(() -> work(client), "client-" + i);
            thread.setDaemon(true);
            thread.start();
            clients.add(thread);
        }
    }

    /** Until told otherwise nothing new is asked for; what is open is asked for until it is answered. */
    void hold(boolean yes) {
        held = yes;
    }

    /** Returns when all is answered; throws if that takes too long. */
    void end() throws InterruptedException {
        ended = true;
        for (var client : clients) {
            client.join(MOST.toMillis());
            if (client.isAlive()) {
                throw new IllegalStateException("some requests are not answered within " + MOST + ": " + answers);
            }
        }
    }

    /** How many requests that were new were acknowledged so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    List<Asked> asked() {
        return asked;
    }

    /** How often each status came. */
    Map<String, AtomicInteger> answers() {
        return answers;
    }

    private void work(int client) {
        var random = new Random(seed + client);
        var open = new ArrayDeque<Asked>();
        try (var connection = new HttpConnection(platform.address())) {
            for (var number = 0; !ended || !open.isEmpty() || !twice.isEmpty(); number++) {
                var next = next(random, open, client + "-" + number);
                if (next != null && !isDone(connection, next)) {
                    open.add(next);
                }
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Asked next(Random random, Queue<Asked> open, String number) {
        var another = twice.poll();
        if (another != null) {
            return another;
        }
        if (held || ended || open.size() >= MOST_OPEN || random.nextInt(3) == 0) {
            var again = open.poll();
            if (again != null || held || ended) {
                return again;
            }
        }
        var made = made(random, number);
        asked.add(made);
        if (random.nextInt(8) == 0) {
            twice.add(made);
        }
        return made;
    }

    private Asked made(Random random, String number) {
        var there = orders.size();
        if (there < IN_HAND || random.nextInt(5) == 0) {
            return Asked.payment("X" + number, PAID);
        }
        var order = orders.get(there - 1 - random.nextInt(IN_HAND));
        var units = 100 * (1 + random.nextInt(9));
        var difficult = random.nextInt(8) == 0 ? DIFFICULT[random.nextInt(DIFFICULT.length)] : 0;
        return Asked.refund("X" + number, order, units + difficult);
    }

    /** Whether it need not be asked again. */
    private boolean isDone(HttpConnection connection, Asked request) {
        HttpConnection.Answer answer;
        try {
            var headers = authorization(platform) + "Content-Type: application/json\r\nIdempotency-Key: " + request.kind
                    + request.no + "\r\n";
            answer = connection.send("POST", request.kind.path, headers, request.body());
        } catch (IOException e) {
            count("no answer");
            return false;
        }
        count(Integer.toString(answer.status()));
        var first = !request.isAnswered();
        switch (answer.status()) {
            case 201, 202 -> request.acknowledge(answer.text());
            case 422 -> request.refuse(answer.text());
            default -> {
                return false;
            }
        }
        if (first) {
            acknowledged.incrementAndGet();
            if (request.kind == Asked.Kind.PAYMENT) {
                orders.add(request.order);
            } else if (acknowledged.get() % 16 == 0) {
                twice.add(request);
            }
        }
        return true;
    }

    static String authorization(Platform platform) {
        return "Authorization: Bearer " + platform.apiKey + "-" + MERCHANT + "\r\n";
    }

    private void count(String answer) {
        answers.computeIfAbsent(answer, one -> new AtomicInteger()).incrementAndGet();
    }
}
