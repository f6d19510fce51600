package org.paifang.platform.rest.api;

import java.util.Collection;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.paifang.platform.api.function.FunctionId;

/**
 * The resources of one version of a function. Its bundle registers one as an OSGi service; they serve those merchants
 * whom this version serves, as long as the service is there. A request that has begun ends in the version in which it
 * began.
 *
 * <p>The bundle's manifest declares the paths: {@code Paifang-Api: refunds}. A path that another function owns, or that
 * is not declared, is not taken.
 */
@ConsumerType
public interface ApiContribution {

    /** How long a body can be, of files unless a contribution says otherwise. */
    int USUAL_BODY_BYTES = 262_144;

    /** Of a {@link org.paifang.platform.api.function.PlatformFunction} of the same bundle. */
    FunctionId function();

    /** The first segments below {@code /api/v1/} that it owns, such as {@code refunds}: words joined by hyphens. */
    Set<String> paths();

    /**
     * Makes the resources, once, before the first request: objects of classes with {@code @Path}, each beginning with one
     * of {@link #paths()}, each method with {@link Needs}. They are used by many threads at once. A parameter {@code
     * @Context ApiCall} says who calls; bodies, given and taken, are records. A method answers with a record, an {@link
     * Answer} or a {@link Page}, or throws an {@link ApiProblem}.
     */
    Collection<Object> resources();

    /** How long a file can be that a request carries; a body of JSON is never longer than {@link #USUAL_BODY_BYTES}. */
    default int maxBodyBytes() {
        return USUAL_BODY_BYTES;
    }
}
