package org.paifang.doors;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paifang.platform.api.identity.Caller;
import org.paifang.platform.testkit.FakeViewSession;
import org.paifang.platform.testkit.Samples;
import org.paifang.platform.ui.api.FileLink;
import org.paifang.platform.ui.api.ViewSession;

/** A file that a view hands out: what its link answers to whoever opened the page. */
final class DownloadDoor {

    private static final int FORBIDDEN = 403;

    private final Visit visit;
    private final Object view;
    private final Method method;
    private final @Nullable Object[] arguments;
    private final Workshop workshop;

    private DownloadDoor(Visit visit, Object view, Method method, Workshop workshop) {
        this.visit = visit;
        this.view = view;
        this.method = method;
        this.workshop = workshop;
        this.arguments =
                Arrays.stream(method.getParameterTypes()).map(workshop::value).toArray();
        method.setAccessible(true);
    }

    /** What somebody got who asked. */
    record Answer(int status, boolean begun) {

        boolean isForbidden() {
            return status == FORBIDDEN;
        }
    }

    /** What is sent, whatever it is; one that is closed has been sent, if only as empty. */
    private static final class Body extends OutputStream {

        private boolean begun;

        @Override
        public void write(int one) {
            begun = true;
        }

        @Override
        public void flush() {
            begun = true;
        }

        @Override
        public void close() {
            begun = true;
        }
    }

    /** Who has the page open. */
    private static final class Visit {

        private Caller caller = Samples.SUPERVISOR;
    }

    /** All of a function: each method of its views that answers a download, with something to hand out. */
    static List<DownloadDoor> of(ShippedFunction function, Workshop workshop) {
        var visit = new Visit();
        workshop.give(ViewSession.class, session(function, visit));
        var doors = new ArrayList<DownloadDoor>();
        for (var type : function.classes()) {
            var methods = Stream.of(type.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> isMaker(List.of(method.getParameterTypes())))
                    .toList();
            if (!methods.isEmpty()) {
                var view = bare(type);
                methods.forEach(method -> doors.add(new DownloadDoor(visit, view, method, workshop)));
            }
        }
        return doors;
    }

    /** The classes of a function that make links to files, by their names. */
    static Set<String> makers(ShippedFunction function) {
        var link = FileLink.class.getName().replace('.', '/');
        var makers = new TreeSet<String>();
        for (var type : function.classes()) {
            try (var code = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
                if (new String(Objects.requireNonNull(code).readAllBytes(), StandardCharsets.ISO_8859_1)
                        .contains(link)) {
                    makers.add(type.getSimpleName());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return makers;
    }

    /** Whose the door is. */
    String maker() {
        return method.getDeclaringClass().getSimpleName();
    }

    /** Besides the request, a link knows at most which of several files it is. */
    private static boolean isMaker(List<Class<?>> parameters) {
        return parameters.contains(DownloadEvent.class)
                && parameters.stream()
                        .allMatch(type -> type == DownloadEvent.class || type == String.class || type.isPrimitive());
    }

    /** Without its constructor, which wants data that makes sense and shows it; what a download needs is furnished. */
    private static Object bare(Class<?> type) {
        try {
            // as whoever reads objects from a stream does; named, since a compiler warns of it
            var factory = Class.forName("sun.reflect.ReflectionFactory");
            var constructor =
                    (Constructor<?>) factory.getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                            .invoke(
                                    factory.getMethod("getReflectionFactory").invoke(null),
                                    type,
                                    Object.class.getDeclaredConstructor());
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ViewSession session(ShippedFunction function, Visit visit) {
        var session = FakeViewSession.of(function.function().messages());
        return (ViewSession) Proxy.newProxyInstance(
                ViewSession.class.getClassLoader(), new Class<?>[] {ViewSession.class}, (self, method, given) -> {
                    try {
                        return method.getName().equals("caller") ? visit.caller : method.invoke(session, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** As if everything had been opened and prepared. */
    private static void furnish(Object view, Workshop workshop) {
        for (var field : view.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                try {
                    if (field.getType() == AtomicReference.class) {
                        field.set(view, new AtomicReference<>(workshop.value(content(field))));
                    } else if (field.get(view) == null) {
                        field.set(view, workshop.value(field.getType()));
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static Class<?> content(Field field) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    Answer knock(Caller caller) {
        visit.caller = caller;
        furnish(view, workshop);
        var body = new Body();
        var status = new int[] {200};
        var response = (VaadinResponse) Proxy.newProxyInstance(
                VaadinResponse.class.getClassLoader(), new Class<?>[] {VaadinResponse.class}, (self, method, given) -> {
                    if (method.getName().equals("sendError")) {
                        status[0] = (Integer) given[0];
                    }
                    return method.getName().equals("getOutputStream") ? body : null;
                });
        try {
            new FileLink(this::make).answer(new DownloadEvent(null, response, null, new Element("a")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(status[0], body.begun);
    }

    private void make(DownloadEvent file) throws IOException {
        var types = method.getParameterTypes();
        for (var i = 0; i < types.length; i++) {
            if (types[i] == DownloadEvent.class) {
                arguments[i] = file;
            }
        }
        try {
            method.invoke(view, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException gone) {
                throw gone;
            }
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
