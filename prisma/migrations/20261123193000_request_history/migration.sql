-- The history so far held no recordings: it begins anew.
DROP TABLE "run";

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "history_lost" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "history_quota" BIGINT NOT NULL DEFAULT 100000000;

-- CreateTable
CREATE TABLE "workspace_state" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "revision_ids" BIGINT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_segment" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" UUID NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_segment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" UUID NOT NULL,
    "segment_id" BIGINT NOT NULL,
    "document_id" UUID NOT NULL,
    "revision_id" BIGINT,
    "state_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "duration_microseconds" INTEGER NOT NULL,
    "failure" JSONB,
    "recording" BYTEA,

    CONSTRAINT "run_pkey" PRIMARY KEY ("segment_id","id")
) PARTITION BY LIST ("segment_id");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_state_workspace_id_hash_key" ON "workspace_state"("workspace_id", "hash");

-- CreateIndex
CREATE INDEX "run_segment_workspace_id_idx" ON "run_segment"("workspace_id");

-- CreateIndex
CREATE INDEX "run_started_at_id_idx" ON "run"("started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "run_document_id_started_at_id_idx" ON "run"("document_id", "started_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "workspace_state" ADD CONSTRAINT "workspace_state_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_segment" ADD CONSTRAINT "run_segment_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the Prisma schema cannot express from here on.

ALTER TABLE "run" ADD CONSTRAINT "run_source_check" CHECK ("source" IN ('http', 'debug'));

-- Recordings are compressed already.
ALTER TABLE "run" ALTER COLUMN "recording" SET STORAGE EXTERNAL;

-- One segment of a workspace is written to at a time.
CREATE UNIQUE INDEX "run_segment_open_key" ON "run_segment"("workspace_id") WHERE "closed_at" IS NULL;

-- The partitions have a schema of their own: they come and go, and are not in the Prisma schema.
CREATE SCHEMA IF NOT EXISTS "stackwright_runs";
