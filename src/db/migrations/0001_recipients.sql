CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"guild_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"zone" text NOT NULL,
	"suspended_because" text,
	"suspended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "teams_channel_id_unique" UNIQUE("channel_id")
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_once_per_occurrence";--> statement-breakpoint
DROP INDEX "schedules_unplanned";--> statement-breakpoint
ALTER TABLE "schedules" DROP CONSTRAINT "schedules_user_id_kind_pk";--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "schedules" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "team_id" uuid;--> statement-breakpoint
ALTER TABLE "schedules" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "schedules" ADD COLUMN "team_id" uuid;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedules_unplanned" ON "schedules" USING btree ("id") WHERE "schedules"."status" = 'active' and "schedules"."next_at" is null;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_once_per_occurrence" UNIQUE NULLS NOT DISTINCT("user_id","team_id","kind","due_on","ordinal");--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_one_of_each" UNIQUE NULLS NOT DISTINCT("user_id","team_id","kind");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_one_recipient" CHECK (num_nonnulls("deliveries"."user_id", "deliveries"."team_id") = 1);--> statement-breakpoint
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_one_recipient" CHECK (num_nonnulls("schedules"."user_id", "schedules"."team_id") = 1);