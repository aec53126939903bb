CREATE TABLE "boards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"on" date NOT NULL,
	"wanted_version" integer NOT NULL,
	"shown_version" integer DEFAULT 0 NOT NULL,
	"edit_after" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"attempt" integer DEFAULT 0 NOT NULL,
	"message_id" text,
	"post_id" uuid NOT NULL,
	"post_tried_at" timestamp with time zone,
	"times_lost" integer DEFAULT 0 NOT NULL,
	"closes_at" timestamp with time zone,
	CONSTRAINT "boards_one_a_day" UNIQUE("team_id","on")
);
--> statement-breakpoint
CREATE TABLE "buddies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"asked_by" text NOT NULL,
	"asked" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"agreed_at" timestamp with time zone,
	CONSTRAINT "buddies_are_two" CHECK ("buddies"."asked_by" <> "buddies"."asked")
);
--> statement-breakpoint
CREATE TABLE "cheers" (
	"team_id" uuid NOT NULL,
	"from_user_id" text NOT NULL,
	"to_user_id" text NOT NULL,
	"on" date NOT NULL,
	"cheered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cheers_team_id_on_from_user_id_to_user_id_pk" PRIMARY KEY("team_id","on","from_user_id","to_user_id")
);
--> statement-breakpoint
CREATE TABLE "day_records" (
	"user_id" text PRIMARY KEY NOT NULL,
	"state_version" integer NOT NULL,
	"rule_version" integer NOT NULL,
	"record" jsonb NOT NULL,
	"level" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"display_name" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"left_out_of_next_recap" boolean DEFAULT false NOT NULL,
	CONSTRAINT "team_members_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "team_privacy" (
	"user_id" text NOT NULL,
	"guild_id" text NOT NULL,
	"shows" text DEFAULT 'showedUp' NOT NULL,
	"mentioned_in_recap" boolean DEFAULT false NOT NULL,
	CONSTRAINT "team_privacy_user_id_guild_id_pk" PRIMARY KEY("user_id","guild_id")
);
--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "goal_kind" text DEFAULT 'everybody' NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "goal_per_week" integer DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "set_up_by" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "off_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "suspension_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddies" ADD CONSTRAINT "buddies_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddies" ADD CONSTRAINT "buddies_asked_by_people_user_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buddies" ADD CONSTRAINT "buddies_asked_people_user_id_fk" FOREIGN KEY ("asked") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cheers" ADD CONSTRAINT "cheers_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cheers" ADD CONSTRAINT "cheers_from_user_id_people_user_id_fk" FOREIGN KEY ("from_user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cheers" ADD CONSTRAINT "cheers_to_user_id_people_user_id_fk" FOREIGN KEY ("to_user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_records" ADD CONSTRAINT "day_records_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_privacy" ADD CONSTRAINT "team_privacy_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "boards_behind" ON "boards" USING btree ("edit_after") WHERE "boards"."wanted_version" > "boards"."shown_version";--> statement-breakpoint
CREATE INDEX "boards_open" ON "boards" USING btree ("closes_at") WHERE "boards"."closes_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "buddies_one_pair" ON "buddies" USING btree (least("asked_by", "asked"),greatest("asked_by", "asked"));--> statement-breakpoint
CREATE INDEX "buddies_asked" ON "buddies" USING btree ("asked");--> statement-breakpoint
CREATE INDEX "cheers_from" ON "cheers" USING btree ("from_user_id");--> statement-breakpoint
CREATE INDEX "cheers_to" ON "cheers" USING btree ("to_user_id");--> statement-breakpoint
CREATE INDEX "team_members_of_person" ON "team_members" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_set_up_by_people_user_id_fk" FOREIGN KEY ("set_up_by") REFERENCES "public"."people"("user_id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "teams_of_guild" ON "teams" USING btree ("guild_id");