ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_once_per_occurrence";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_one_recipient";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_user_id_people_user_id_fk";
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_team_id_teams_id_fk";
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "schedule_id" uuid;--> statement-breakpoint
UPDATE "deliveries" SET "schedule_id" = "schedules"."id" FROM "schedules" WHERE "schedules"."kind" = "deliveries"."kind" AND "schedules"."user_id" = "deliveries"."user_id";--> statement-breakpoint
UPDATE "deliveries" SET "schedule_id" = "schedules"."id" FROM "schedules" WHERE "schedules"."kind" = "deliveries"."kind" AND "schedules"."team_id" = "deliveries"."team_id";--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "schedule_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "schedules" ADD COLUMN "zone" text;--> statement-breakpoint
ALTER TABLE "schedules" ADD COLUMN "day_start" text DEFAULT '04:00' NOT NULL;--> statement-breakpoint
UPDATE "schedules" SET "zone" = "people"."zone", "day_start" = "people"."day_start" FROM "people" WHERE "people"."user_id" = "schedules"."user_id";--> statement-breakpoint
UPDATE "schedules" SET "zone" = "teams"."zone" FROM "teams" WHERE "teams"."id" = "schedules"."team_id";--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_schedule_id_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" DROP COLUMN "user_id";--> statement-breakpoint
ALTER TABLE "deliveries" DROP COLUMN "team_id";--> statement-breakpoint
ALTER TABLE "deliveries" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_once_per_occurrence" UNIQUE("schedule_id","due_on","ordinal");