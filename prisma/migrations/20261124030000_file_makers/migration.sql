-- DropIndex
DROP INDEX "kept_file_workspace_id_idx";

-- AlterTable
ALTER TABLE "kept_file" ADD COLUMN     "account_id" UUID;

-- CreateIndex
CREATE INDEX "kept_file_workspace_id_created_at_idx" ON "kept_file"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "kept_file_account_id_idx" ON "kept_file"("account_id");

-- AddForeignKey
ALTER TABLE "kept_file" ADD CONSTRAINT "kept_file_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
