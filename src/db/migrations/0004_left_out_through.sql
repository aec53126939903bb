ALTER TABLE "team_members" ADD COLUMN "left_out_through_on" date;--> statement-breakpoint
ALTER TABLE "team_members" DROP COLUMN "left_out_of_next_recap";