package org.paifang.platform.rest.internal.jersey;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.paifang.platform.rest.api.ApiFile;

/** Reads and writes bodies that are files, as they are. */
final class FileBody implements MessageBodyReader<ApiFile>, MessageBodyWriter<ApiFile> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == ApiFile.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == ApiFile.class;
    }

    @Override
    public ApiFile readFrom(
            Class<ApiFile> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        return ApiFile.of(stream.readAllBytes());
    }

    @Override
    public void writeTo(
            ApiFile file,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        file.name()
                .ifPresent(name ->
                        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""));
        stream.write(file.content());
    }
}
