-- Runs of tasks and of triggers are kept, too. The partitions that are there follow.
ALTER TABLE "run" DROP CONSTRAINT "run_source_check";
ALTER TABLE "run" ADD CONSTRAINT "run_source_check" CHECK ("source" IN ('http', 'debug', 'schedule', 'records'));
