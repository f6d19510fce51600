package org.paifang.platform.api.jobs;

import org.paifang.platform.api.access.PermissionId;
import org.paifang.platform.api.identity.Caller;

/**
 * A job to be entered. Its items are numbered from 0 on; what an item is, only its handler knows.
 *
 * @param caller who starts it, and on whose behalf each step is done
 * @param permission what the caller must be allowed before each item, of the function of the kind
 * @param subject what it is about, for the handler alone, such as the id of its data; 1 to 200 characters
 * @param items how many there are, at least 1
 * @param stepItems how many of them one thread gets at a time, at least 1: what one thread does in less than a second
 */
public record NewJob(Caller caller, JobKind kind, PermissionId permission, String subject, long items, int stepItems) {

    public static final int MAXIMUM_SUBJECT = 200;

    public NewJob {
        if (!kind.function().equals(permission.function())) {
            throw new IllegalArgumentException(kind + " needs " + permission + " of another function");
        }
        if (subject.isEmpty() || subject.length() > MAXIMUM_SUBJECT) {
            throw new IllegalArgumentException("a job's subject has 1 to " + MAXIMUM_SUBJECT + " characters");
        }
        if (items < 1 || stepItems < 1) {
            throw new IllegalArgumentException("a job has at least one item, and so has each of its steps");
        }
    }
}
