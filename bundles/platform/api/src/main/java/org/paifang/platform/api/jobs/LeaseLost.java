package org.paifang.platform.api.jobs;

/** This node was away for so long that another one has the job now. Nothing was written; there is nothing to do. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeaseLost(JobId job) {
        super("another node has job " + job);
    }
}
