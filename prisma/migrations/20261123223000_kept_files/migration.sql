-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "file_bytes" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "kept_file" (
    "path" TEXT NOT NULL,
    "workspace_id" UUID NOT NULL,
    "access" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "meta" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_file_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "kept_file_piece" (
    "path" TEXT NOT NULL,
    "start" BIGINT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "kept_file_piece_pkey" PRIMARY KEY ("path","start")
);

-- What is kept is mostly packed already, and a part of it can be read without unpacking all.
ALTER TABLE "kept_file_piece" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- CreateIndex
CREATE INDEX "kept_file_workspace_id_idx" ON "kept_file"("workspace_id");

-- AddForeignKey
ALTER TABLE "kept_file" ADD CONSTRAINT "kept_file_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kept_file_piece" ADD CONSTRAINT "kept_file_piece_path_fkey" FOREIGN KEY ("path") REFERENCES "kept_file"("path") ON DELETE CASCADE ON UPDATE CASCADE;
