-- AlterTable
ALTER TABLE "workspace" ADD COLUMN "limits" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "environment_variable" (
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "environment_variable_pkey" PRIMARY KEY ("workspace_id","name")
);

-- AddForeignKey
ALTER TABLE "environment_variable" ADD CONSTRAINT "environment_variable_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
